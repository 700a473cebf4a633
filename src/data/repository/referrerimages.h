#pragma once

#include "data/engine/heroreference.h"
#include "data/repository/changejournal.h"
#include "data/sql/sqldialect.h"
#include "data/sql/sqlstatement.h"

#include <QStringList>

namespace heroadmin {

/// Images of rows that refer to heroes, or to what goes with those, by one reference, in a companion table of a
/// ChangeJournal: what they were before a step took their hero away. As statements. `referrer`: an image; `part`: a row
/// of the table; `parent`: what it refers to.
class ReferrerImages
{
public:
    /// `number`: of the reference, among all that there are or were. `dialect` outlives it.
    ReferrerImages(const HeroReference& reference, qsizetype number, const SqlDialect& dialect);

    [[nodiscard]] QString table() const;
    [[nodiscard]] QStringList definition() const;

    /// Drops the images of the step that are of rows of those heroes. `heroes`: a condition on `hero`, which are still
    /// there.
    [[nodiscard]] SqlStatement forget(const ChangeJournal::Step& step, const SqlStatement& heroes) const;
    /// Takes images of all rows that refer to those, which nobody else changes from then on.
    [[nodiscard]] SqlStatement record(const ChangeJournal::Step& step, const SqlStatement& heroes) const;

    /// The same for heroes that are gone by now, and whose rows have no images yet. `gone`: a condition on `image`. For
    /// a reference to the id alone.
    [[nodiscard]] SqlStatement recordGone(const ChangeJournal::Step& step, const QString& gone) const;

    /// Takes images of all rows that refer to those that `parents` wait to take, where there are none yet. For a
    /// reference to their table.
    [[nodiscard]] SqlStatement recordBelow(const ChangeJournal::Step& step, const ReferrerImages& parents) const;

    // Of rows whose parents are gone by now.

    /// Has the rows do what the definition says.
    [[nodiscard]] SqlStatement take(const ChangeJournal::Step& step) const;
    /// Forgets about rows that went by another reference of their table already.
    [[nodiscard]] SqlStatement dropTakenBy(const ReferrerImages& others, const ChangeJournal::Step& step) const;
    /// Of images whose rows have done that; only these count in what follows.
    [[nodiscard]] SqlStatement markTaken(const ChangeJournal::Step& step) const;
    [[nodiscard]] SqlStatement countKept(const ChangeJournal::Step& step) const; ///< All others.
    [[nodiscard]] SqlStatement
    dropKept(const ChangeJournal::Step& step) const; ///< Whether their parent is gone or not.

    /// `images`: which heroes, as a condition on `image`.
    [[nodiscard]] SqlStatement countTaken(const ChangeJournal::Step& step, const SqlStatement& images) const;
    /// Makes rows what they were, unless others have changed them, or are in their place. Of heroes that have another
    /// id now they refer to that.
    [[nodiscard]] SqlStatement restore(const ChangeJournal::Step& step, const SqlStatement& images) const;
    /// Behind that, of the same: how many are what they were to the last column.
    [[nodiscard]] SqlStatement countRestored(const ChangeJournal::Step& step, const SqlStatement& images) const;

private:
    /// Up to its condition. `parents`: as a table `parent`, with the columns that are referred to; `joinedTo`: what
    /// else is joined to that.
    [[nodiscard]] QString recordFrom(const ChangeJournal::Step& step, const QString& key, const QString& parents,
                                     const QString& joinedTo = {}) const;
    [[nodiscard]] QString value(const QString& column) const;
    [[nodiscard]] QString valueNow(const QString& column) const; ///< Likewise, where its hero has another id by now.
    [[nodiscard]] QString insertedValue(const QString& column) const;
    [[nodiscard]] QStringList referringColumns() const;
    [[nodiscard]] bool isHeroId(const QString& column) const;
    /// Of an image of that name, and a row of another one.
    [[nodiscard]] QString isSameRow(const QString& image = QStringLiteral("referrer"),
                                    const QString& row = QStringLiteral("part")) const;
    [[nodiscard]] QString lock() const;                                              ///< Behind a SELECT of `part`.
    [[nodiscard]] QString isSame(const QString& column, const QString& image) const; ///< Of `part`.
    [[nodiscard]] QString hasLetGo() const;
    [[nodiscard]] QString isAsItWasLeft() const;
    [[nodiscard]] QString isParentGone() const;

    [[nodiscard]] bool goes() const { return m_reference.onDelete == OnDelete::Goes; }

    [[nodiscard]] static QString isWaiting(const ChangeJournal::Step& step,
                                           const QString& image = QStringLiteral("referrer"));
    [[nodiscard]] SqlStatement areTaken(const ChangeJournal::Step& step, const SqlStatement& images) const;
    [[nodiscard]] SqlStatement insertAgain(const SqlStatement& taken) const;
    [[nodiscard]] SqlStatement referAgain(const SqlStatement& taken) const;

    const SqlDialect& m_dialect;
    const HeroReference m_reference;
    const qsizetype m_number;
    QStringList m_columns; ///< That there are images of.
};

} // namespace heroadmin
