#pragma once

#include "data/engine/heroreference.h"
#include "data/repository/changejournal.h"
#include "data/sql/sqlstatement.h"

#include <QStringList>

namespace heroadmin {

/// Images of rows that refer to heroes by one reference, in a companion table of a ChangeJournal: what they were before
/// a step took their hero away. As statements. `referrer`: an image; `part`: a row of the table.
class ReferrerImages
{
public:
    /// `number`: of the reference, among all that there are or were.
    ReferrerImages(const HeroReference& reference, qsizetype number);

    [[nodiscard]] QString table() const;
    [[nodiscard]] QStringList definition() const;

    /// Drops the images of the step that are of rows of those heroes. `heroes`: a condition on `hero`, which are still
    /// there.
    [[nodiscard]] SqlStatement forget(const ChangeJournal::Step& step, const SqlStatement& heroes) const;
    /// Takes images of all rows that refer to those.
    [[nodiscard]] SqlStatement record(const ChangeJournal::Step& step, const SqlStatement& heroes) const;

    /// The same for heroes that are gone by now, and whose rows have no images yet. `gone`: a condition on `image`. Not
    /// for a reference of several columns.
    [[nodiscard]] SqlStatement recordGone(const ChangeJournal::Step& step, const QString& gone) const;

    // Of heroes that are gone by now.

    /// Has the rows do what the definition says.
    [[nodiscard]] SqlStatement take(const ChangeJournal::Step& step) const;
    /// Forgets about rows that went by another reference of their table already.
    [[nodiscard]] SqlStatement dropTakenBy(const ReferrerImages& others, const ChangeJournal::Step& step) const;
    /// Of images whose rows have done that; only these count in what follows.
    [[nodiscard]] SqlStatement markTaken(const ChangeJournal::Step& step) const;
    [[nodiscard]] SqlStatement countKept(const ChangeJournal::Step& step) const; ///< All others, whose hero is gone.
    [[nodiscard]] SqlStatement dropKept(const ChangeJournal::Step& step) const;  ///< All others.

    /// `images`: which heroes, as a condition on `image`.
    [[nodiscard]] SqlStatement countTaken(const ChangeJournal::Step& step, const SqlStatement& images) const;
    /// Makes rows what they were, unless others have changed them, or are in their place. Of heroes that have another
    /// id now they refer to that.
    [[nodiscard]] SqlStatement restore(const ChangeJournal::Step& step, const SqlStatement& images) const;

private:
    /// Up to its condition. `heroes`: as a table `hero`, with its `id`.
    [[nodiscard]] QString recordFrom(const ChangeJournal::Step& step, const QString& key, const QString& heroes) const;
    [[nodiscard]] QString value(const QString& column) const;
    [[nodiscard]] QString restoredValue(const QString& column) const;
    [[nodiscard]] QString isSameRow() const;
    [[nodiscard]] QString hasLetGo() const;
    [[nodiscard]] QString isWaiting(const ChangeJournal::Step& step) const;
    [[nodiscard]] QString isDone() const;
    [[nodiscard]] SqlStatement areTaken(const ChangeJournal::Step& step, const SqlStatement& images) const;
    [[nodiscard]] SqlStatement insertAgain(const SqlStatement& taken) const;
    [[nodiscard]] SqlStatement referAgain(const SqlStatement& taken) const;

    const HeroReference m_reference;
    const qsizetype m_number;
    QStringList m_columns; ///< That there are images of.
};

} // namespace heroadmin
