#include "data/heroes/herosnapshot.h"

#include "core/text.h"

namespace heroadmin {

namespace {

constexpr qsizetype longestLine = 1'000; ///< UTF-16 units.

bool isLine(const StoredValue& value)
{
    const QString text = value.toDisplayText();
    return value == StoredValue::text(text) && text.size() <= longestLine && isOneLine(text);
}

} // namespace

HeroPublic HeroSnapshot::toPublic() const
{
    HeroPublic hero;
    hero.id = id;
    hero.name = name.toDisplayText();
    if (age.storage == StoredValue::Storage::Integer) {
        hero.age = age.value.toLongLong();
    }
    return hero;
}

bool HeroSnapshot::fitsALine(HeroField field) const
{
    switch (field) {
    case HeroField::Name:
        return isLine(name);
    case HeroField::Age:
        return age.storage == StoredValue::Storage::Text ? isLine(age) : age.storage != StoredValue::Storage::Blob;
    case HeroField::SecretName:
        break;
    }
    return true;
}

QList<ChangedField> changedFields(const HeroSnapshot& was, const HeroSnapshot& now)
{
    QList<ChangedField> changed;
    if (was.name != now.name) {
        changed.append({HeroField::Name, was.name, now.name});
    }
    if (was.age != now.age) {
        changed.append({HeroField::Age, was.age, now.age});
    }
    return changed;
}

} // namespace heroadmin
