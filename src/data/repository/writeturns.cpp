#include "data/repository/writeturns.h"

#include <QDeadlineTimer>
#include <QThread>
#include <algorithm>

namespace heroadmin {

namespace {

/// Tries again while another program holds the database, and `transaction`, where there is one, is open.
template<typename Attempt>
auto patiently(WriteControl& control, const Attempt& attempt, const Transaction* transaction = nullptr)
    -> decltype(attempt())
{
    const QDeadlineTimer deadline(control.patience());
    while (true) {
        if (control.isCancelled()) {
            return failure(Error::cancelled());
        }
        auto result = attempt();
        const bool isOver = transaction != nullptr && !transaction->isOpen();
        if (result || isOver || result.error().kind != ErrorKind::Busy || deadline.hasExpired()) {
            control.setWorking();
            return result;
        }
        control.setWaiting(std::chrono::milliseconds(deadline.remainingTime()));
    }
}

} // namespace

std::chrono::milliseconds WriteTurns::pause(std::chrono::milliseconds heldFor, std::chrono::milliseconds sinceCommit)
{
    return std::max(std::min(heldFor, longestPause) - sinceCommit, std::chrono::milliseconds(0));
}

Result<Transaction> WriteTurns::begin(const SqlConnection& connection, WriteControl& control)
{
    if (m_sinceCommit.isValid()) {
        const std::chrono::milliseconds wait = pause(m_heldFor, std::chrono::milliseconds(m_sinceCommit.elapsed()));
        QThread::msleep(static_cast<unsigned long>(wait.count()));
    }
    Result<Transaction> transaction =
        patiently(control, [&connection] { return Transaction::begin(connection, Transaction::Kind::Write); });
    m_sinceBegin.start();
    return transaction;
}

bool WriteTurns::isOver() const
{
    return std::chrono::milliseconds(m_sinceBegin.elapsed()) >= m_slice;
}

Result<void> WriteTurns::commit(Transaction& transaction, WriteControl& control)
{
    Result<void> committed = patiently(
        control, [&transaction] { return transaction.commit(); }, &transaction);
    m_heldFor = std::chrono::milliseconds(m_sinceBegin.elapsed());
    m_sinceCommit.start();
    return committed;
}

} // namespace heroadmin
