#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/repository/changejournal.h"
#include "data/sql/herostatements.h"

namespace heroadmin {

class Database;

/// Sees what a step of the journal does to heroes in a table whose definition has rules of its own: triggers that write
/// or veto, and keys for which one hero takes the place of another. Every hero that something happens to is noted, by
/// triggers of this connection or before the statement; where the engine can't watch, only those that were asked for.
/// Belongs into the transaction of that step, and whatever it makes goes with that where it isn't kept.
class StepEffects
{
public:
    StepEffects(const Database& database, const ChangeJournal::Step& step);

    [[nodiscard]] Result<void> begin(); ///< In front of the first statement.

    // In front of a statement: who is replaced by it.

    /// Where the heroes that `which` is true for get these values.
    [[nodiscard]] Result<void> noteReplaced(const SqlStatement& which, const QList<Assignment>& assignments);
    [[nodiscard]] Result<void> noteReplacedByNew(const QList<Assignment>& values);
    [[nodiscard]] Result<void> noteReplacedByCopy(qint64 id); ///< Of that hero.

    /// Behind the last statement: the images after the step are what is in the rows, and heroes that nothing happened
    /// to are no part of it.
    [[nodiscard]] Result<WriteEffects> settle();

private:
    [[nodiscard]] Result<void> watch(SqlDialect::Event event, ChangeJournal::Kind kind, const QString& row);
    [[nodiscard]] QString noteOfMoved() const; ///< As a further statement of the trigger on what is changed.
    [[nodiscard]] Result<void> note(const SqlStatement& replaced);
    [[nodiscard]] QString isUnchanged() const;
    [[nodiscard]] QString isAskedForMore() const; ///< Than the hero held before.
    [[nodiscard]] QString isOtherThanAsked() const;
    [[nodiscard]] static QString held(const ChangeJournal::Column& column);
    [[nodiscard]] QString areOther(const QString& one, const QString& other) const;
    [[nodiscard]] Result<WriteEffects> readEffects() const;
    [[nodiscard]] Result<HeroNames> namesWhere(const QString& condition) const;
    [[nodiscard]] Result<void> dropUntouched();
    [[nodiscard]] Result<void> takeImagesAfter();

    const SqlConnection m_sql;
    const HeroRules m_rules;
    const ChangeJournal::Step m_step;
};

} // namespace heroadmin
