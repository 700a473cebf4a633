#include "data/sql/herocolumns.h"

#include "core/text.h"

namespace heroadmin {

namespace {

/// Enough for the longest shown name in any script: four bytes a character.
constexpr int longestShownNameBytes = HeroRow::longestShownName * 4;

} // namespace

QString HeroColumns::ofRow()
{
    return QStringLiteral("id, typeof(name), substr(CAST(name AS BLOB), 1, %1), %2")
        .arg(longestShownNameBytes + 1)
        .arg(ofStoredValue(QStringLiteral("age")));
}

HeroRow HeroColumns::toRow(const QSqlQuery& row)
{
    const QByteArray bytes = row.value(2).toByteArray();
    const StoredValue age = toStoredValue(row, 3);
    HeroRow hero;
    hero.id = row.value(0).toLongLong();
    hero.name = QString::fromUtf8(bytes);
    hero.nameShortened = bytes.size() > longestShownNameBytes || hero.name.size() > HeroRow::longestShownName;
    if (hero.nameShortened) {
        hero.name = firstOf(hero.name, HeroRow::longestShownName);
    }
    hero.age = age.storage == StoredValue::Storage::Text ? age.toDisplayText() : age.value;
    const StoredValue name = toStoredValue(row, 1);
    const bool isBytes = name.storage == StoredValue::Storage::Text || name.storage == StoredValue::Storage::Blob;
    if (isBytes && !hero.nameShortened) {
        hero.loaded = HeroSnapshot{hero.id, name, age};
    }
    return hero;
}

QString HeroColumns::ofStoredValue(const QString& column)
{
    return QStringLiteral("typeof(%1), CASE typeof(%1) WHEN 'text' THEN CAST(%1 AS BLOB) ELSE %1 END").arg(column);
}

StoredValue HeroColumns::toStoredValue(const QSqlQuery& row, int firstColumn)
{
    const QString storage = row.value(firstColumn).toString();
    const QVariant value = row.value(firstColumn + 1);
    if (storage == u"integer") {
        return {StoredValue::Storage::Integer, value.toLongLong()};
    }
    if (storage == u"real") {
        return {StoredValue::Storage::Real, value.toDouble()};
    }
    if (storage == u"text") {
        return {StoredValue::Storage::Text, value.toByteArray()};
    }
    if (storage == u"blob") {
        return {StoredValue::Storage::Blob, value.toByteArray()};
    }
    return StoredValue::null();
}

} // namespace heroadmin
