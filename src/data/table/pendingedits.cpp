#include "data/table/pendingedits.h"

#include <algorithm>

namespace heroadmin {

namespace {

StoredValue valueOf(const HeroSnapshot& hero, HeroField field)
{
    switch (field) {
    case HeroField::Name:
        return hero.name;
    case HeroField::Age:
        return hero.age;
    case HeroField::SecretName:
        break;
    }
    return {};
}

void setName(HeroRow& row, const StoredValue& name)
{
    row.showName(name);
    if (row.loaded) {
        row.loaded->name = name;
    }
}

void setAge(HeroRow& row, const StoredValue& age)
{
    row.showAge(age);
    if (row.loaded) {
        row.loaded->age = age;
    }
}

} // namespace

void PendingEdits::begin(const HeroEdit& edit)
{
    const HeroSnapshot hero = asked(edit);
    const QList<HeroField> fields = fieldsOf(edit.update);
    for (const HeroField field : fields) {
        m_edits[{hero.id, field}].append(valueOf(hero, field));
    }
}

void PendingEdits::end(const HeroEdit& edit)
{
    const QList<HeroField> fields = fieldsOf(edit.update);
    for (const HeroField field : fields) {
        const auto values = m_edits.find({edit.loaded.id, field});
        if (values != m_edits.end()) {
            values->removeFirst();
            if (values->isEmpty()) {
                m_edits.erase(values);
            }
        }
    }
}

void PendingEdits::clear()
{
    m_edits.clear();
}

bool PendingEdits::isPending(qint64 id, HeroField field) const
{
    return m_edits.contains({id, field});
}

HeroRow PendingEdits::over(HeroRow row) const
{
    if (const auto names = m_edits.constFind({row.id, HeroField::Name}); names != m_edits.constEnd()) {
        setName(row, names->constLast());
    }
    if (const auto ages = m_edits.constFind({row.id, HeroField::Age}); ages != m_edits.constEnd()) {
        setAge(row, ages->constLast());
    }
    return row;
}

HeroSnapshot PendingEdits::asked(const HeroEdit& edit)
{
    HeroSnapshot hero = edit.loaded;
    if (edit.update.name.isSet()) {
        hero.name = StoredValue::text(edit.update.name.content().value_or(QString()));
    }
    if (edit.update.age.isSet()) {
        hero.age = edit.update.age.hasValue() ? StoredValue::integer(edit.update.age.value()) : StoredValue::null();
    }
    return hero;
}

std::optional<HeroSnapshot> PendingEdits::stored(const HeroChange& change, const HeroEdit& edit)
{
    const auto stored = std::find_if(change.written.cbegin(), change.written.cend(),
                                     [&edit](const HeroSnapshot& hero) { return hero.id == edit.loaded.id; });
    if (stored != change.written.cend()) {
        return *stored;
    }
    // Where they are too many to be read back, the page that follows says what is so.
    return change.effects.isAny() ? std::nullopt : std::optional(asked(edit));
}

HeroRow PendingEdits::written(HeroRow row, const HeroSnapshot& before, const HeroSnapshot& after)
{
    // Of a long name only the start may be known.
    HeroRow old = row;
    setName(old, before.name);
    setAge(old, before.age);
    const bool isOldName = old.name == row.name && (!row.loaded || row.loaded->name == before.name);
    const bool isOldAge = old.age == row.age && (!row.loaded || row.loaded->age == before.age);
    if (isOldName) {
        setName(row, after.name);
    }
    if (isOldAge) {
        setAge(row, after.age);
    }
    return row;
}

QList<HeroField> PendingEdits::fieldsOf(const HeroUpdate& update)
{
    QList<HeroField> fields;
    if (update.name.isSet()) {
        fields.append(HeroField::Name);
    }
    if (update.age.isSet()) {
        fields.append(HeroField::Age);
    }
    if (update.secretName.isSet()) {
        fields.append(HeroField::SecretName);
    }
    return fields;
}

} // namespace heroadmin
