#include "engines/sqlite/sql/herocolumns.h"

namespace heroadmin {

namespace {

/// Enough for the longest shown name in any script: four bytes a character.
constexpr int longestShownNameBytes = HeroRow::longestShownName * 4;

} // namespace

HeroColumns::HeroColumns(const SqlDialect& dialect, bool isWhole)
    : m_dialect(dialect)
    , m_isWhole(isWhole)
{}

QString HeroColumns::list() const
{
    const QString age = m_dialect.storedValue(QStringLiteral("age")).join(u',');
    if (m_isWhole) {
        return QStringLiteral("id, %1, %2").arg(m_dialect.storedValue(QStringLiteral("name")).join(u','), age);
    }
    return QStringLiteral("id, typeof(name), substr(CAST(name AS BLOB), 1, %1), %2")
        .arg(longestShownNameBytes + 1)
        .arg(age);
}

HeroRow HeroColumns::toRow(const QSqlQuery& row) const
{
    const StoredValue name = m_dialect.toStoredValue(row, 1);
    const StoredValue age = m_dialect.toStoredValue(row, 3);
    HeroRow hero;
    hero.id = row.value(0).toLongLong();
    const bool isBytes = name.storage == StoredValue::Storage::Text || name.storage == StoredValue::Storage::Blob;
    const QByteArray bytes = isBytes ? name.value.toByteArray() : QByteArray();
    const bool isLong = bytes.size() > longestShownNameBytes;
    hero.showName(isLong ? StoredValue{name.storage, bytes.first(longestShownNameBytes + 1)} : name, !isLong);
    hero.showAge(age);
    if (m_isWhole || (isBytes && !hero.nameShortened)) {
        hero.loaded = HeroSnapshot{hero.id, name, age};
    }
    return hero;
}

} // namespace heroadmin
