#include "data/herocolumns.h"

#include "core/text.h"

namespace heroadmin {

namespace {

/// Enough for the longest shown name in any script: four bytes a character.
constexpr int longestShownNameBytes = HeroRow::longestShownName * 4;

} // namespace

QString HeroColumns::ofRow()
{
    return QStringLiteral("id, substr(CAST(name AS BLOB), 1, %1), age").arg(longestShownNameBytes + 1);
}

HeroRow HeroColumns::toRow(const QSqlQuery& row)
{
    const QByteArray bytes = row.value(1).toByteArray();
    HeroRow hero;
    hero.id = row.value(0).toLongLong();
    hero.name = QString::fromUtf8(bytes);
    hero.nameShortened = bytes.size() > longestShownNameBytes || hero.name.size() > HeroRow::longestShownName;
    if (hero.nameShortened) {
        hero.name = firstOf(hero.name, HeroRow::longestShownName);
    }
    if (!row.isNull(2)) {
        hero.age = row.value(2);
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
