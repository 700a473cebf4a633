#include "data/repository/referrercounter.h"

#include "data/engine/database.h"
#include "data/sql/herostatements.h"

#include <algorithm>

namespace heroadmin {

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
    for (const HeroReference& reference : m_database.info().rules.references) {
        const Result<ReferrerCount> rows = countReferrers(m_database.sql(), reference, counted);
        if (!rows) {
            return failure(rows.error());
        }
        ReferrerEffects::add(found, rows->rows);
    }
    return found;
}

} // namespace heroadmin
