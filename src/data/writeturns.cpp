#include "data/writeturns.h"

#include <QThread>
#include <algorithm>

namespace heroadmin {

Result<Transaction> WriteTurns::begin(const QSqlDatabase& connection)
{
    if (m_sinceCommit.isValid()) {
        const qint64 pause = std::min<qint64>(m_heldFor, longestPause.count()) - m_sinceCommit.elapsed();
        QThread::msleep(static_cast<unsigned long>(std::max<qint64>(pause, 0)));
    }
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Write);
    m_sinceBegin.start();
    return transaction;
}

Result<void> WriteTurns::commit(Transaction& transaction)
{
    Result<void> committed = transaction.commit();
    m_heldFor = m_sinceBegin.elapsed();
    m_sinceCommit.start();
    return committed;
}

} // namespace heroadmin
