#include "data/browsing/agecounting.h"

#include "data/session/databasesession.h"

namespace heroadmin {

AgeCounting::AgeCounting(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_counter(*this, session.longJobWorker(),
                [this](const Result<const Slices<AgeDistribution>*>& advanced) { take(advanced); })
    , m_isToBeCounted(session.isOpen())
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &AgeCounting::count);
    connect(&session, &DatabaseSession::opened, this, &AgeCounting::restart);
}

void AgeCounting::setFilter(const HeroFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    drop();
    countSoon();
    Q_EMIT changed();
}

void AgeCounting::setActive(bool isActive)
{
    if (isActive == m_isActive) {
        return;
    }
    m_isActive = isActive;
    if (isActive) {
        countSoon();
    } else if (m_counter.isRunning()) {
        drop();
    }
    Q_EMIT changed();
}

void AgeCounting::refresh()
{
    m_isToBeCounted = m_session.isOpen();
    countSoon();
    Q_EMIT changed();
}

void AgeCounting::restart()
{
    m_distribution.reset();
    m_hasFailed = false;
    drop();
    countSoon();
    Q_EMIT changed();
}

void AgeCounting::drop()
{
    m_counter.stop();
    m_start.stop();
    m_isToBeCounted = m_session.isOpen();
}

void AgeCounting::countSoon(std::chrono::milliseconds rest)
{
    if (m_isActive && m_isToBeCounted && !m_counter.isRunning() && !m_start.isActive()) {
        // After what the same cause asks for now: rows and their number come first.
        m_start.start(rest);
    }
}

void AgeCounting::count()
{
    if (!m_isActive) {
        return;
    }
    m_isToBeCounted = false;
    m_counter.start([filter = m_filter](Database& database) { return database.heroes()->ages(filter); });
}

void AgeCounting::take(const Result<const Slices<AgeDistribution>*>& advanced)
{
    if (advanced && !(*advanced)->isFinished()) {
        return;
    }
    m_hasFailed = !advanced;
    m_countedFilter = m_filter;
    m_distribution = advanced ? std::optional((*advanced)->answer()) : std::nullopt;
    countSoon(m_counter.readTime());
    Q_EMIT changed();
}

} // namespace heroadmin
