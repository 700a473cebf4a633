#pragma once

#include "core/result.h"
#include "data/heroes/agedistribution.h"
#include "data/heroes/herofilter.h"
#include "engines/sqlite/scans/statementrun.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>

namespace heroadmin {

/// Counts the heroes of each age that a filter leaves, in bounded slices. What others write between two slices is
/// counted or not.
class AgeCounter
{
public:
    explicit AgeCounter(const HeroFilter& filter);

    /// Goes on until everything is counted, or the time is up and something is done.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_hasBegun && m_run.isFinished(); }

    [[nodiscard]] const AgeDistribution& ages() const { return m_ages; } ///< That were counted until now.

private:
    [[nodiscard]] Result<void> begin(const QSqlDatabase& connection);

    HeroFilter m_filter;
    StatementRun m_run;
    AgeDistribution m_ages;
    bool m_hasBegun = false;
};

} // namespace heroadmin
