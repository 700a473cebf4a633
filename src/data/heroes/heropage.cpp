#include "data/heroes/heropage.h"

#include "core/text.h"
#include "data/heroes/oddvalue.h"

namespace heroadmin {

void HeroRow::showName(const StoredValue& stored, bool isWhole)
{
    const QString text = stored.toDisplayText();
    nameShortened = !isWhole || text.size() > longestShownName;
    name = nameShortened ? firstOf(text, longestShownName) : text;
    oddName = OddValue::of(HeroField::Name, stored, isWhole) ? std::optional(stored) : std::nullopt;
}

void HeroRow::showAge(const StoredValue& stored)
{
    age = stored.storage == StoredValue::Storage::Text ? stored.toDisplayText() : stored.value;
}

StoredValue HeroRow::shownAge() const
{
    switch (age.typeId()) {
    case QMetaType::UnknownType:
        return StoredValue::null();
    case QMetaType::QString:
        return StoredValue::text(age.toString());
    case QMetaType::QByteArray:
        return {StoredValue::Storage::Blob, age};
    case QMetaType::Double:
        return {StoredValue::Storage::Real, age};
    default:
        return StoredValue::integer(age.toLongLong());
    }
}

} // namespace heroadmin
