#include "data/table/pendingedits.h"

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
    const HeroSnapshot hero = edit.asked();
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
