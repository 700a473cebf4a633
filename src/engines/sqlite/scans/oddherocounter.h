#pragma once

#include "core/result.h"
#include "data/engine/heroindexes.h"
#include "data/heroes/oddheroes.h"
#include "engines/sqlite/scans/herosamples.h"
#include "engines/sqlite/scans/statementrun.h"

#include <QDeadlineTimer>
#include <QList>

namespace heroadmin {

/// Counts the heroes that hold what their columns aren't meant for, in bounded slices. Along an index, only they are
/// read. What others write between two slices is counted or not.
class OddHeroCounter
{
public:
    /// `dialect` is that of every source it is read from.
    explicit OddHeroCounter(const SqlDialect& dialect);

    /// Goes on until everything is counted, or the time is up and something is done. In this thread alone.
    [[nodiscard]] Result<void> advance(const ScanSource& source, const QDeadlineTimer& deadline);

    [[nodiscard]] bool isFinished() const { return m_hasBegun && m_ages.isFinished() && m_names.isFinished(); }

    [[nodiscard]] double progress() const; ///< 0 to 1.

    [[nodiscard]] const OddHeroes& answer() const { return m_odd; } ///< What was counted until now.

private:
    [[nodiscard]] Result<void> begin(const SqlConnection& connection);
    [[nodiscard]] StatementRun counting(const HeroFilter& filter, const QString& counted,
                                        const QList<HeroSample>& samples, const HeroIndexes& indexes) const;
    void addNames(const QSqlQuery& row);

    const SqlDialect& m_dialect;
    StatementRun m_ages;
    StatementRun m_names;
    OddHeroes m_odd;
    bool m_hasBegun = false;
};

} // namespace heroadmin
