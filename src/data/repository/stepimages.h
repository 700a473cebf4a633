#pragma once

#include "core/error.h"
#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"

#include <optional>

namespace heroadmin {

/// The images of a step, seen in one direction: what the heroes should hold now, what they should become, and which of
/// them somebody else changed since. Its words of SQL are about `image` and `hero`.
class StepImages
{
public:
    enum class Effect { Swap, Insert, Delete };

    /// `dialect` outlives it.
    StepImages(const ChangeJournal::Step& step, StepDirection direction, const SqlDialect& dialect);

    [[nodiscard]] Effect effect() const { return m_effect; }

    [[nodiscard]] qsizetype columnCount() const { return m_step.columns.size(); }

    [[nodiscard]] QString column(qsizetype column) const { return quotedName(m_step.columns.at(column).name); }

    [[nodiscard]] std::optional<HeroField> fieldAt(qsizetype column) const; ///< None for what the product doesn't know.
    [[nodiscard]] QString heroColumn(qsizetype column) const;
    [[nodiscard]] QString from(qsizetype column) const;
    [[nodiscard]] QString to(qsizetype column) const;        ///< Of a Swap.
    [[nodiscard]] QString isTracked(qsizetype column) const; ///< The step is about that column of that hero.

    /// Every image of every step, with its hero where that is there.
    [[nodiscard]] QString withHeroes() const;
    [[nodiscard]] QString conflictCondition() const; ///< On withHeroes().

    /// Adds every conflict to `outcome`.
    [[nodiscard]] Result<void> findConflicts(const SqlConnection& connection, WriteOutcome& outcome) const;

    /// Makes what a hero holds in those columns what it should hold.
    [[nodiscard]] SqlStatement adopt(qint64 heroId, const QList<qsizetype>& columns) const;

private:
    struct ConflictColumns; ///< What findConflicts() reads.

    [[nodiscard]] QString imageOn(bool isAfter, qsizetype column) const;
    [[nodiscard]] QString isOtherwise(qsizetype column) const;
    [[nodiscard]] ConflictColumns conflictColumns() const;
    [[nodiscard]] HeroConflict toConflict(const QSqlQuery& row, const ConflictColumns& columns) const;

    const SqlDialect& m_dialect;
    const ChangeJournal::Step m_step;
    const StepDirection m_direction;
    const Effect m_effect;
};

} // namespace heroadmin
