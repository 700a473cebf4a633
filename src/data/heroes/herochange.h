#pragma once

#include "core/error.h"
#include "core/heroupdate.h"
#include "data/heroes/herosnapshot.h"
#include "data/heroes/referringrows.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace heroadmin {

/// What is to be written to one hero, and the hero as it was loaded, which guards the write.
struct HeroEdit
{
    HeroSnapshot loaded;
    HeroUpdate update;

    [[nodiscard]] HeroSnapshot asked() const; ///< What it makes of the hero as it was loaded.
};

/// Which way a step of the history is taken.
enum class StepDirection { Undo, Redo };

/// Some heroes, for a sentence about them.
struct HeroNames
{
    qint64 count = 0;
    QStringList first; ///< The names of the first `mostNamed`, as a person reads them.

    static constexpr int mostNamed = 3;
};

/// What the database's own rules, and others who write, made of a write, beside what was asked or in its stead.
struct WriteEffects
{
    HeroNames leftOut;          ///< Asked for, and nothing happened to them.
    HeroNames otherwise;        ///< Written, but not with the values that were asked for.
    HeroNames instead;          ///< To be deleted, and changed instead.
    HeroNames othersChanged;    ///< Not asked for.
    HeroNames othersDeleted;    ///< Likewise.
    HeroNames othersAdded;      ///< Likewise.
    HeroNames changedMeanwhile; ///< Asked for, and somebody else changed them while it was under way: left as they are.
    ReferrerEffects referrers;  ///< Rows of other tables.

    [[nodiscard]] bool isAny() const { return isUnexpected() || referrers.isAny(); } ///< A person is to be told of it.

    /// It isn't what was asked for.
    [[nodiscard]] bool isUnexpected() const
    {
        return referrers.isUnexpected() || leftOut.count + otherwise.count + instead.count + othersChanged.count +
                                                   othersDeleted.count + othersAdded.count + changedMeanwhile.count >
                                               0;
    }
};

/// A write that is done, and can be taken back.
struct HeroChange
{
    /// A hero that came back under another id, because its own was taken meanwhile.
    struct Moved
    {
        qint64 oldId = 0;
        qint64 newId = 0;
    };

    qint64 step = 0;    ///< Its number in the ChangeJournal; 0 where nothing had to be written.
    qint64 heroes = 0;  ///< How many were written of those that were asked for.
    qint64 touched = 0; ///< How many were written in all.
    qint64 added = 0;   ///< How many more heroes there are for it; less than 0 where some were deleted.
    QList<qint64> ids;  ///< Of all that were written, the first `mostNamed`: those that were asked for in front.
    QString name;       ///< Of the first that was asked for, as a person reads it.
    QList<Moved> moved;
    QList<HeroSnapshot> written; ///< An edit of a few: what is in their rows now.
    WriteEffects effects;
    /// Why it is only a part of what was asked: that was kept before, and can be taken back.
    std::optional<Error> stopped;

    static constexpr int mostNamed = 1000;

    /// What the hero holds behind an edit of it, which was a part of this; none where only a page can tell.
    [[nodiscard]] std::optional<HeroSnapshot> stored(const HeroEdit& edit) const;
};

/// One field that somebody else changed since it was loaded, and that is to be written as well.
struct FieldConflict
{
    HeroField field = HeroField::Name;
    StoredValue was{}; ///< Of a secret name nothing is told but that it was changed: all three are null.
    StoredValue yours{};
    StoredValue theirs{}; ///< What the database holds.
};

/// Why one hero can't be written as it was asked.
struct HeroConflict
{
    qint64 id = 0;
    QString name;             ///< As it was loaded, for the person.
    bool isGone = false;      ///< Deleted by somebody else; then there are no fields.
    bool isOtherwise = false; ///< Something that isn't a field of HeroUpdate was changed; the hero can't be deleted.
    bool isDeletion = false;  ///< It was to be deleted: every field of it that was changed is listed, without `yours`.
    HeroSnapshot theirs;      ///< As the database holds it now; not where it is gone.
    QList<FieldConflict> fields;
};

/// What a person decided about a conflict: the fields that are written over what `theirs` says, and no others; a hero
/// that is gone is created anew, or left alone.
struct ConflictChoice
{
    qint64 id = 0;
    HeroSnapshot theirs; ///< What the person saw: guards the write.
    QList<HeroField> mine;
    bool writesAnyway = false; ///< Creates a hero anew that is gone; deletes one that was changed.
};

/// What came of a write: a change; or conflicts, and then nothing at all was written.
struct WriteOutcome
{
    HeroChange change{};
    QList<HeroConflict> conflicts{}; ///< At most `mostListed`.
    qint64 conflictCount = 0;
    quint64 opening = 0; ///< DatabaseInfo::opening of the database that it is about; HeroWriting sets it.

    static constexpr int mostListed = 1000;
};

} // namespace heroadmin
