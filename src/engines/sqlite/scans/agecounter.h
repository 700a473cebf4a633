#pragma once

#include "core/result.h"
#include "data/heroes/agedistribution.h"
#include "data/heroes/herofilter.h"
#include "engines/sqlite/scans/statementrun.h"

#include <QDeadlineTimer>

namespace heroadmin {

/// Counts the heroes of each age that a filter leaves, in bounded slices. What others write between two slices is
/// counted or not.
class AgeCounter
{
public:
    /// `dialect` is that of every source it is read from.
    AgeCounter(const HeroFilter& filter, const SqlDialect& dialect);

    /// Goes on until everything is counted, or the time is up and something is done.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_hasBegun && m_run.isFinished(); }

    [[nodiscard]] double progress() const { return m_hasBegun ? m_run.progress() : 0; } ///< 0 to 1.

    [[nodiscard]] const AgeDistribution& answer() const { return m_ages; } ///< What was counted until now.

private:
    [[nodiscard]] Result<void> begin(const SqlConnection& connection);

    HeroFilter m_filter;
    const SqlDialect& m_dialect;
    StatementRun m_run;
    AgeDistribution m_ages;
    bool m_hasBegun = false;
};

} // namespace heroadmin
