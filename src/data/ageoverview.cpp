#include "data/ageoverview.h"

#include "data/answer.h"
#include "data/databasesession.h"

#include <algorithm>
#include <limits>

namespace heroadmin {

AgeOverview::AgeOverview(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_generation(std::make_shared<std::atomic<quint64>>(0))
    , m_isToBeCounted(session.isOpen())
{
    m_start.setSingleShot(true);
    connect(&m_start, &QTimer::timeout, this, &AgeOverview::count);
    connect(&session, &DatabaseSession::opened, this, &AgeOverview::restart);
}

AgeOverview::~AgeOverview()
{
    ++*m_generation;
}

void AgeOverview::setFilter(const HeroFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    drop();
    countSoon();
    Q_EMIT changed();
}

void AgeOverview::setActive(bool isActive)
{
    if (isActive == m_isActive) {
        return;
    }
    m_isActive = isActive;
    if (isActive) {
        countSoon();
    } else if (m_isRunning) {
        drop();
    }
    Q_EMIT changed();
}

void AgeOverview::refresh()
{
    m_isToBeCounted = m_session.isOpen();
    countSoon();
    Q_EMIT changed();
}

void AgeOverview::restart()
{
    m_distribution.reset();
    m_hasFailed = false;
    drop();
    countSoon();
    Q_EMIT changed();
}

void AgeOverview::drop()
{
    ++*m_generation;
    m_start.stop();
    m_isRunning = false;
    m_isToBeCounted = m_session.isOpen();
}

void AgeOverview::countSoon(qint64 rest)
{
    if (m_isActive && m_isToBeCounted && !m_isRunning && !m_start.isActive()) {
        // After what the same cause asks for now: rows and their number come first.
        m_start.start(static_cast<int>(std::min<qint64>(rest, std::numeric_limits<int>::max())));
    }
}

void AgeOverview::count()
{
    if (!m_isActive) {
        return;
    }
    m_isToBeCounted = false;
    m_isRunning = true;
    m_duration.start();
    const quint64 generation = ++*m_generation;
    const auto request = [filter = m_filter, generation,
                          newest = m_generation](const HeroRepository& repository) -> Result<AgeDistribution> {
        return *newest == generation ? repository.ages(filter) : failure({ErrorKind::Cancelled, {}, {}, {}});
    };
    whenAnswered(this, m_session.longJobWorker().run(request),
                 [this, generation](const Result<AgeDistribution>& counted) {
                     if (*m_generation == generation) {
                         take(counted);
                     }
                 });
}

void AgeOverview::take(const Result<AgeDistribution>& counted)
{
    m_isRunning = false;
    m_hasFailed = !counted;
    m_countedFilter = m_filter;
    m_distribution = counted ? std::optional(*counted) : std::nullopt;
    countSoon(m_duration.elapsed());
    Q_EMIT changed();
}

} // namespace heroadmin
