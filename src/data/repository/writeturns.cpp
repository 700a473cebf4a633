#include "data/repository/writeturns.h"

#include "data/engine/database.h"

#include <QDeadlineTimer>
#include <QThread>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// In which each of those that wait has looked once, so that one of them has written something.
constexpr std::chrono::milliseconds betweenTheirLooks{100};
constexpr std::chrono::milliseconds longestGivingWay{1000};
constexpr int timesTheirTurn = 2;       ///< As long as they were kept out.
constexpr int longestShareOfCommit = 2; ///< Of a slice: on a slow disk, too, some work is done in each.

void sleepFor(std::chrono::milliseconds time)
{
    QThread::msleep(static_cast<unsigned long>(time.count()));
}

} // namespace

std::chrono::milliseconds WriteTurns::pause(std::chrono::milliseconds heldFor, std::chrono::milliseconds sinceCommit)
{
    return std::max(std::min(heldFor, longestPause) - sinceCommit, std::chrono::milliseconds(0));
}

std::chrono::milliseconds WriteTurns::pauseNow() const
{
    return m_sinceCommit.isValid() ? pause(m_heldFor, std::chrono::milliseconds(m_sinceCommit.elapsed()))
                                   : std::chrono::milliseconds(0);
}

void WriteTurns::giveWay(const Database& database, const WriteControl& control) const
{
    if (!database.sql().dialect().keepsOthersOut()) {
        return;
    }
    const QDeadlineTimer deadline(std::min(m_heldFor * timesTheirTurn, longestGivingWay));
    std::chrono::milliseconds time = pauseNow();
    while (true) {
        const Result<QByteArray> before = database.changeMark();
        sleepFor(time);
        // Where it can't be read, somebody is writing just now.
        const Result<QByteArray> now = database.changeMark();
        if ((before && now && *before == *now) || deadline.hasExpired() || control.isCancelled()) {
            return;
        }
        time = std::min(betweenTheirLooks, std::chrono::milliseconds(deadline.remainingTime()));
    }
}

Result<Transaction> WriteTurns::begin(const SqlConnection& connection, WriteControl& control)
{
    const auto attempt = [&connection] { return Transaction::begin(connection, Transaction::Kind::Write); };
    const bool keepsOthersOut = connection.dialect().keepsOthersOut();
    if (keepsOthersOut) {
        sleepFor(pauseNow());
    }
    Result<Transaction> transaction = keepsOthersOut ? control.patiently(attempt) : attempt();
    // Without, it is the statements that wait: what is tried again goes on waiting until one of them is through.
    if (!keepsOthersOut && transaction && control.state().phase == WriteControl::Phase::Queued) {
        control.setWorking();
    }
    m_sinceBegin.start();
    m_latestLook = std::chrono::milliseconds(0);
    return transaction;
}

bool WriteTurns::isOver()
{
    const std::chrono::milliseconds heldFor(m_sinceBegin.elapsed());
    const std::chrono::milliseconds part = heldFor - std::exchange(m_latestLook, heldFor);
    return heldFor + part + std::min(m_commitTook, m_slice / longestShareOfCommit) >= m_slice;
}

Result<void> WriteTurns::commit(Transaction& transaction, WriteControl& control)
{
    const std::chrono::milliseconds before(m_sinceBegin.elapsed());
    Result<void> committed = control.patiently([&transaction] { return transaction.commit(); },
                                               [&transaction] { return transaction.isOpen(); });
    m_heldFor = std::chrono::milliseconds(m_sinceBegin.elapsed());
    m_commitTook = m_heldFor - before;
    m_sinceCommit.start();
    return committed;
}

} // namespace heroadmin
