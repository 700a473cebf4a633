#include "gui/conflicts/conflictresolution.h"

#include <QHash>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

template<typename Item>
QHash<qint64, const Item*> byId(const QList<Item>& items)
{
    QHash<qint64, const Item*> found;
    for (const Item& item : items) {
        found.insert(item.id, &item);
    }
    return found;
}

bool clashes(const HeroConflict& conflict, HeroField field)
{
    return std::any_of(conflict.fields.begin(), conflict.fields.end(),
                       [field](const FieldConflict& clash) { return clash.field == field; });
}

bool isText(const StoredValue& stored)
{
    return stored == StoredValue::text(stored.toDisplayText());
}

bool isAge(const StoredValue& stored)
{
    return stored.isNull() || stored.storage == StoredValue::Storage::Integer;
}

} // namespace

ConflictResolution::ConflictResolution(std::vector<HeroEdit> asked, const QList<HeroConflict>& conflicts,
                                       const QList<ConflictChoice>& choices)
{
    const QHash<qint64, const HeroConflict*> conflictOf = byId(conflicts);
    const QHash<qint64, const ConflictChoice*> choiceOf = byId(choices);
    const ConflictChoice theirs;
    for (HeroEdit& edit : asked) {
        const HeroConflict* const conflict = conflictOf.value(edit.loaded.id);
        const ConflictChoice& choice = *choiceOf.value(edit.loaded.id, &theirs);
        if (conflict == nullptr) {
            m_edits.push_back(std::move(edit));
        } else if (!conflict->isGone) {
            mergeInto(std::move(edit), *conflict, choice);
        } else if (choice.writesAnyway) {
            createAnew(std::move(edit));
        }
    }
}

QList<ConflictResolution::Merged> ConflictResolution::merged(const std::vector<HeroEdit>& asked,
                                                             const QList<HeroConflict>& conflicts)
{
    const QHash<qint64, const HeroConflict*> conflictOf = byId(conflicts);
    QList<Merged> merged;
    for (const HeroEdit& edit : asked) {
        const HeroConflict* const conflict = conflictOf.value(edit.loaded.id);
        if (conflict == nullptr || conflict->isGone) {
            continue;
        }
        const QList<ChangedField> changed = changedFields(edit.loaded, conflict->theirs);
        for (const ChangedField& field : changed) {
            if (!edit.update.isSet(field.field)) {
                merged.append({conflict->id, conflict->name, field.field, field.now});
            }
        }
    }
    return merged;
}

QList<HeroSnapshot> ConflictResolution::deletions(const QList<HeroSnapshot>& asked,
                                                  const QList<HeroConflict>& conflicts,
                                                  const QList<ConflictChoice>& choices)
{
    const QHash<qint64, const HeroConflict*> conflictOf = byId(conflicts);
    const QHash<qint64, const ConflictChoice*> choiceOf = byId(choices);
    QList<HeroSnapshot> deletions;
    for (const HeroSnapshot& hero : asked) {
        const HeroConflict* const conflict = conflictOf.value(hero.id);
        const ConflictChoice* const choice = choiceOf.value(hero.id);
        if (conflict == nullptr) {
            deletions.append(hero);
        } else if (!conflict->isGone && choice != nullptr && choice->writesAnyway) {
            deletions.append(choice->theirs);
        }
    }
    return deletions;
}

void ConflictResolution::mergeInto(HeroEdit edit, const HeroConflict& conflict, const ConflictChoice& choice)
{
    const auto staysTheirs = [&](HeroField field) { return clashes(conflict, field) && !choice.mine.contains(field); };
    edit.loaded = conflict.theirs;
    if (staysTheirs(HeroField::Name)) {
        edit.update.name = {};
    }
    if (staysTheirs(HeroField::Age)) {
        edit.update.age = {};
    }
    if (staysTheirs(HeroField::SecretName)) {
        edit.update.secretName = {};
    }
    if (!edit.update.isEmpty()) {
        m_edits.push_back(std::move(edit));
    }
}

void ConflictResolution::createAnew(HeroEdit edit)
{
    HeroUpdate& update = edit.update;
    const HeroSnapshot& loaded = edit.loaded;
    const bool isNameKnown = update.name.hasValue() || isText(loaded.name);
    const bool isAgeKnown = update.age.isSet() || isAge(loaded.age);
    const QString name = update.name.hasValue() ? update.name.value() : loaded.name.toDisplayText();
    if (isNameKnown && isAgeKnown && update.secretName.hasValue()) {
        HeroCreate hero;
        hero.name = name;
        hero.age = update.age.isSet() ? update.age.content() : loaded.toPublic().age;
        hero.secretName = std::move(update.secretName).value();
        m_creates.push_back(std::move(hero));
        return;
    }
    TypedHero hero;
    hero.name = name;
    hero.age = update.age.isNone()     ? QString()
               : update.age.hasValue() ? QString::number(update.age.value())
                                       : loaded.age.toDisplayText();
    hero.secretName = std::move(update.secretName);
    m_prefills.push_back(std::move(hero));
}

} // namespace heroadmin
