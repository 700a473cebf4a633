#pragma once

#include "core/error.h"
#include "data/heroes/herochange.h"
#include "data/repository/changejournal.h"

#include <functional>
#include <optional>

namespace heroadmin {

/// The images of one kind of a step, seen in one direction: what the heroes should hold now, what they should become,
/// and which of them somebody else changed since. Its words of SQL are about `image` and `hero`.
class StepImages
{
public:
    enum class Effect { Swap, Insert, Delete };

    /// `dialect` outlives it.
    StepImages(const ChangeJournal::Step& step, ChangeJournal::Kind kind, StepDirection direction,
               const SqlDialect& dialect);

    [[nodiscard]] Effect effect() const { return m_effect; }

    [[nodiscard]] StepDirection direction() const { return m_direction; }

    [[nodiscard]] qsizetype columnCount() const { return m_step.columns.size(); }

    [[nodiscard]] QString column(qsizetype column) const { return quotedName(m_step.columns.at(column).name); }

    [[nodiscard]] std::optional<HeroField> fieldAt(qsizetype column) const; ///< None for what the product doesn't know.
    [[nodiscard]] QString heroColumn(qsizetype column) const;
    [[nodiscard]] QString from(qsizetype column) const;
    [[nodiscard]] QString to(qsizetype column) const;        ///< Of a Swap.
    [[nodiscard]] QString isTracked(qsizetype column) const; ///< The step is about that column of that hero.

    /// Of an image: a letter for each column, `tracked` where isTracked().
    [[nodiscard]] QString pattern() const;

    static constexpr char16_t tracked = u'1';

    [[nodiscard]] const ChangeJournal::Step& step() const { return m_step; }

    [[nodiscard]] ChangeJournal::Kind kind() const { return m_kind; }

    /// Whether an image is one of these: of a step that isn't watched, those that weren't taken that way yet.
    [[nodiscard]] QString areThey() const;

    [[nodiscard]] QString
    name() const; ///< Of the hero, on ChangeJournal::imagesWithHeroes(); NULL where nobody knows it any more.

    [[nodiscard]] Result<qint64> count(const SqlConnection& connection) const;

    using WindowWork = std::function<Result<void>(const SqlStatement& window, qint64 done)>;

    /// Gives `work` a condition for so many of them after the other, and how many are through. It may have them be none
    /// of these any more.
    [[nodiscard]] Result<void> forEachWindow(const SqlConnection& connection, int size, const WindowWork& work) const;

    /// In front of what looks at the heroes of the images that `which` is true for: until the transaction ends nobody
    /// else changes them.
    [[nodiscard]] Result<void> lockHeroes(const SqlConnection& connection, const SqlStatement& which) const;

    [[nodiscard]] QString conflictCondition() const; ///< On ChangeJournal::imagesWithHeroes().

    /// Adds every conflict of those that `which` is true for to `outcome`.
    [[nodiscard]] Result<void> findConflicts(const SqlConnection& connection, const SqlStatement& which,
                                             WriteOutcome& outcome) const;

    /// Behind the reversal, of what isn't a Delete: gives heroes their values one column at a time, where a rule of the
    /// database has put others in their place.
    [[nodiscard]] Result<void> touchUp(const SqlConnection& connection) const;

    /// How many of the heroes are there.
    [[nodiscard]] Result<qint64> countThere(const SqlConnection& connection) const;

    /// How many heroes of those that were asked for have nothing that the step is about; of a Swap.
    [[nodiscard]] Result<qint64> countUnconcerned(const SqlConnection& connection) const;

    /// Behind the reversal: how many heroes are as if there had been none.
    [[nodiscard]] Result<qint64> countUntouched(const SqlConnection& connection) const;

    /// Makes what a hero holds in those columns what it should hold.
    [[nodiscard]] SqlStatement adopt(qint64 heroId, const QList<qsizetype>& columns) const;

    /// Makes what a hero holds in those columns none of the step's concern; of a Swap.
    [[nodiscard]] SqlStatement letGo(qint64 heroId, const QList<qsizetype>& columns) const;

private:
    struct ConflictColumns; ///< What findConflicts() reads.

    [[nodiscard]] QString imageOn(bool isAfter, qsizetype column) const;
    [[nodiscard]] Result<qint64> countWhere(const SqlConnection& connection, const QString& condition) const;
    [[nodiscard]] SqlStatement assign(qint64 heroId, const QStringList& assignments) const;
    [[nodiscard]] QString isOtherwise(qsizetype column) const;
    [[nodiscard]] ConflictColumns conflictColumns() const;
    [[nodiscard]] HeroConflict toConflict(const QSqlQuery& row, const ConflictColumns& columns) const;

    const SqlDialect& m_dialect;
    const ChangeJournal::Step m_step;
    const ChangeJournal::Kind m_kind;
    const StepDirection m_direction;
    const Effect m_effect;
};

} // namespace heroadmin
