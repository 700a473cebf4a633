#pragma once

#include "core/result.h"
#include "data/session/slicedread.h"

#include <QObject>
#include <QTimer>
#include <chrono>
#include <optional>

namespace heroadmin {

class DatabaseSession;

/// How many heroes of each age match a filter. It is counted by the worker for long jobs, and only while somebody
/// looks; an answer to a question that is no longer asked is dropped. Lives in the GUI thread.
class AgeCounting : public QObject
{
    Q_OBJECT

public:
    explicit AgeCounting(DatabaseSession& session, QObject* parent = nullptr);

    [[nodiscard]] const HeroFilter& filter() const { return m_filter; }

    /// The latest that was counted in the open database; while isCounting(), what was so before. None before the first
    /// count, and where it failed.
    [[nodiscard]] const std::optional<AgeDistribution>& distribution() const { return m_distribution; }

    [[nodiscard]] bool isCounting() const { return m_isActive && (m_isToBeCounted || m_counter.isRunning()); }

    [[nodiscard]] bool hasFailed() const { return m_hasFailed; } ///< The latest count.

    /// distribution() is of another filter than filter().
    [[nodiscard]] bool isOutdated() const { return m_distribution && m_filter != m_countedFilter; }

    void setFilter(const HeroFilter& filter);
    void setActive(bool isActive); ///< Whether somebody looks. At first nobody does.

    /// While something more urgent is to be done by the same worker. What was counted until then isn't lost.
    void setPaused(bool isPaused) { m_counter.setPaused(isPaused); }

    /// Counts again, because heroes may have changed. Where a count is on its way, the next one follows it after a rest
    /// as long as that takes: others who write all the time don't keep the worker busy all the time.
    void refresh();

Q_SIGNALS:
    void changed(); ///< Any of what can be asked for here.

private:
    void restart();
    void drop();
    void countSoon(std::chrono::milliseconds rest = {});
    void count();
    void take(const Result<const Slices<AgeDistribution>*>& advanced);

    DatabaseSession& m_session;
    HeroFilter m_filter;
    HeroFilter m_countedFilter; ///< Of what is known.
    std::optional<AgeDistribution> m_distribution;
    SlicedRead<AgeDistribution> m_counter;
    QTimer m_start;
    bool m_isActive = false;
    bool m_isToBeCounted = false; ///< What is known, and what is being counted: it has to be asked for.
    bool m_hasFailed = false;
};

} // namespace heroadmin
