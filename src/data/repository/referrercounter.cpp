#include "data/repository/referrercounter.h"

#include "data/engine/database.h"
#include "data/sql/herostatements.h"

namespace heroadmin {

namespace {

ReferrerCount mayBeAny(const HeroReference& reference)
{
    ReferrerCount count{.rows = reference.rows(0)};
    count.rows.isAtLeast = true;
    return count;
}

} // namespace

ReferrerCounter::ReferrerCounter(Database& database)
    : m_database(database)
{}

Result<QList<ReferringRows>> ReferrerCounter::count(const QList<qint64>& ids) const
{
    return count({.heroes = areHeroes(ids), .areFewHeroes = true});
}

Result<QList<ReferringRows>> ReferrerCounter::count(const HeroFilter& filter) const
{
    return count({.heroes = m_database.hasSql() ? m_database.sql().dialect().where(filter) : SqlStatement()});
}

Result<QList<ReferringRows>> ReferrerCounter::count(const CountedReferrers& counted) const
{
    if (const Result<void> renewed = m_database.renewInfo(); !renewed) {
        return failure(renewed.error());
    }
    QList<ReferringRows> found;
    QStringList going; // Tables that have rows that go with their heroes.
    for (const HeroReference& reference : m_database.info().rules.references) {
        const bool isInTurn = !reference.isToHero();
        if (isInTurn && !going.contains(reference.parent)) {
            continue;
        }
        const Result<ReferrerCount> rows =
            isInTurn ? mayBeAny(reference) : countReferrers(m_database.sql(), reference, counted);
        if (!rows) {
            return failure(rows.error());
        }
        if (reference.onDelete == OnDelete::Goes && (rows->rows.rows > 0 || rows->rows.isAtLeast)) {
            going.append(reference.table);
        }
        ReferrerEffects::add(found, rows->rows);
    }
    return found;
}

} // namespace heroadmin
