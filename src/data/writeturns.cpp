#include "data/writeturns.h"

#include <QThread>
#include <algorithm>

namespace heroadmin {

std::chrono::milliseconds WriteTurns::pause(std::chrono::milliseconds heldFor, std::chrono::milliseconds sinceCommit)
{
    return std::max(std::min(heldFor, longestPause) - sinceCommit, std::chrono::milliseconds(0));
}

Result<Transaction> WriteTurns::begin(const QSqlDatabase& connection)
{
    if (m_sinceCommit.isValid()) {
        const std::chrono::milliseconds wait = pause(m_heldFor, std::chrono::milliseconds(m_sinceCommit.elapsed()));
        QThread::msleep(static_cast<unsigned long>(wait.count()));
    }
    Result<Transaction> transaction = Transaction::begin(connection, Transaction::Kind::Write);
    m_sinceBegin.start();
    return transaction;
}

Result<void> WriteTurns::commit(Transaction& transaction)
{
    Result<void> committed = transaction.commit();
    m_heldFor = std::chrono::milliseconds(m_sinceBegin.elapsed());
    m_sinceCommit.start();
    return committed;
}

} // namespace heroadmin
