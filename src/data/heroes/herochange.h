#pragma once

#include "core/error.h"
#include "core/heroupdate.h"
#include "data/heroes/herosnapshot.h"

#include <QList>
#include <QString>

namespace heroadmin {

/// What is to be written to one hero, and the hero as it was loaded, which guards the write.
struct HeroEdit
{
    HeroSnapshot loaded;
    HeroUpdate update;
};

/// Which way a step of the history is taken.
enum class StepDirection { Undo, Redo };

/// A write that is done, and can be taken back.
struct HeroChange
{
    /// A hero that came back under another id, because its own was taken meanwhile.
    struct Moved
    {
        qint64 oldId = 0;
        qint64 newId = 0;
    };

    qint64 step = 0;   ///< Its number in the ChangeJournal; 0 where nothing had to be written.
    qint64 heroes = 0; ///< How many were written.
    qint64 added = 0;  ///< How many more heroes there are for it; less than 0 where some were deleted.
    QList<qint64> ids; ///< Of them, the first `mostNamed`.
    QString name;      ///< Of the first of them, as a person reads it.
    QList<Moved> moved;

    static constexpr int mostNamed = 1000;
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
    HeroChange change;
    QList<HeroConflict> conflicts; ///< At most `mostListed`.
    qint64 conflictCount = 0;
    quint64 opening = 0; ///< DatabaseInfo::opening of the database that it is about; HeroWriting sets it.

    static constexpr int mostListed = 1000;
};

} // namespace heroadmin
