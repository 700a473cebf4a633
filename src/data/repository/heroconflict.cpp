#include "data/repository/heroconflict.h"

#include "data/repository/herorepository.h"

#include <utility>

namespace heroadmin {

namespace {

StoredValue toStored(const std::optional<qint64>& age)
{
    return age ? StoredValue::integer(*age) : StoredValue::null();
}

} // namespace

Result<HeroConflict> conflictOfDeleting(const HeroRepository& repository, const HeroSnapshot& loaded)
{
    HeroConflict conflict;
    conflict.isDeletion = true;
    conflict.id = loaded.id;
    conflict.name = loaded.name.toDisplayText();
    const Result<HeroSnapshot> theirs = repository.read(loaded.id);
    if (!theirs) {
        conflict.isGone = theirs.error().kind == ErrorKind::NotFound;
        return conflict.isGone ? Result<HeroConflict>(conflict) : Result<HeroConflict>(failure(theirs.error()));
    }
    conflict.theirs = *theirs;
    const QList<ChangedField> changed = changedFields(loaded, *theirs);
    for (const ChangedField& field : changed) {
        conflict.fields.append({.field = field.field, .was = field.was, .theirs = field.now});
    }
    return conflict;
}

Result<HeroConflict> conflictOf(const HeroRepository& repository, const HeroSnapshot& loaded, const HeroUpdate& update)
{
    Result<HeroConflict> conflict = conflictOfDeleting(repository, loaded);
    if (!conflict || conflict->isGone) {
        return conflict;
    }
    conflict->isDeletion = false;
    // Only what is to be written clashes; what somebody else changed beside it is no reason to ask.
    QList<FieldConflict> clashes;
    for (FieldConflict field : std::as_const(conflict->fields)) {
        if (update.isSet(field.field)) {
            field.yours = field.field == HeroField::Name ? StoredValue::text(update.name.content().value_or(QString()))
                                                         : toStored(update.age.content());
            clashes.append(field);
        }
    }
    if (update.secretName.isSet()) {
        clashes.append({.field = HeroField::SecretName});
    }
    conflict->fields = clashes;
    return conflict;
}

} // namespace heroadmin
