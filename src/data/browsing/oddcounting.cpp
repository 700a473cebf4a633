#include "data/browsing/oddcounting.h"

#include "data/session/databasesession.h"
#include "data/session/timing.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

// After a count there is a rest, so many times as long.
constexpr int restForOthers = 50;
constexpr int restForOwn = 1;

} // namespace

OddCounting::OddCounting(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_counter(*this, session.longJobWorker(),
                [this](const Result<const Slices<OddHeroes>*>& advanced) { take(advanced); })
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &OddCounting::count);
    connect(&session, &DatabaseSession::opened, this, &OddCounting::restart);
    if (session.isOpen()) {
        restart();
    }
}

void OddCounting::restart()
{
    m_counter.stop();
    m_countsAgain.reset();
    m_counter.readTime() = {};
    m_due.start(longReading); // The first rows, and their number, come first.
}

void OddCounting::refreshAfterOthers()
{
    countAfter(restForOthers);
}

void OddCounting::refreshAfterOwn()
{
    countAfter(restForOwn);
}

void OddCounting::countAfter(int restPerCount)
{
    if (!m_session.isOpen()) {
        return;
    }
    if (m_counter.isRunning()) {
        m_countsAgain = std::min(restPerCount, m_countsAgain.value_or(restPerCount));
        return;
    }
    const std::chrono::milliseconds since{m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0};
    const std::chrono::milliseconds rest = std::max(paintingTime, m_counter.readTime() * (1 + restPerCount) - since);
    if (!m_due.isActive() || m_due.remainingTimeAsDuration() > rest) {
        m_due.start(rest);
    }
}

void OddCounting::count()
{
    m_sinceStart.start();
    m_counter.start([](Database& database) { return database.heroes()->odd(); });
}

void OddCounting::take(const Result<const Slices<OddHeroes>*>& advanced)
{
    if (advanced && !(*advanced)->isFinished()) {
        return;
    }
    if (advanced) {
        Q_EMIT counted((*advanced)->answer());
    }
    if (const std::optional<int> rest = std::exchange(m_countsAgain, std::nullopt)) {
        countAfter(*rest);
    }
}

} // namespace heroadmin
