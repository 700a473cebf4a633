#include "engines/postgres/scans/herosearchstatement.h"

#include "data/heroes/namequery.h"

#include <algorithm>
#include <limits>

namespace heroadmin {

namespace {

QString limited(const QString& orderBy, qint64 rows)
{
    return QStringLiteral(" ORDER BY %1 LIMIT %2").arg(orderBy).arg(rows);
}

} // namespace

HeroSearchStatement::HeroSearchStatement(const HeroSearchRequest& request, const HeroIndexes& indexes,
                                         const SqlDialect& dialect)
    : m_request(request)
    , m_indexes(indexes)
    , m_dialect(dialect)
    , m_order(request.sort, dialect)
    , m_columns(dialect)
    , m_id(m_columns.add(QStringLiteral("id")))
    // One letter more than is shown tells that there are more. No name is compared here, so that it may be cut.
    , m_name(m_columns.addStoredValue(request.isWhole
                                          ? QStringLiteral("name")
                                          : QStringLiteral("substr(name, 1, %1)").arg(HeroRow::longestShownName + 1)))
    , m_age(m_columns.addStoredValue(QStringLiteral("age")))
{}

bool HeroSearchStatement::isShort() const
{
    return m_request.heroId || NameQuery(m_request.filter).heroId();
}

SqlStatement HeroSearchStatement::statement() const
{
    // Only the heroes that were found have their names cut.
    SqlStatement statement{QStringLiteral("SELECT %1 FROM (").arg(m_columns.list()), {}};
    statement += found();
    statement += {QStringLiteral(") AS hero"), {}};
    return statement;
}

HeroRow HeroSearchStatement::toRow(const QSqlQuery& row) const
{
    const StoredValue name = m_columns.storedValue(row, m_name);
    const StoredValue age = m_columns.storedValue(row, m_age);
    HeroRow hero;
    hero.id = row.value(m_id).toLongLong();
    hero.showName(name);
    hero.showAge(age);
    if (m_request.isWhole || (name.storage == StoredValue::Storage::Text && !hero.nameShortened)) {
        hero.loaded = HeroSnapshot{hero.id, name, age};
    }
    return hero;
}

SqlStatement HeroSearchStatement::found() const
{
    if (m_request.heroId) {
        return matching({QStringLiteral("id = %1").arg(*m_request.heroId), {}});
    }
    SqlStatement found = m_indexes.has(m_request.sort.column) ? alongIndex() : sorted();
    found += {QStringLiteral(" LIMIT %1 OFFSET %2").arg(m_request.wanted).arg(m_request.skipped), {}};
    return found;
}

SqlStatement HeroSearchStatement::alongIndex() const
{
    const QList<OrderStretch> stretches =
        m_request.beyond ? m_order.beyond(*m_request.beyond, m_request.direction, m_request.isInclusive)
                         : m_order.whole(m_request.direction);
    // Where each part has a limit of its own, PostgreSQL reads one behind the other, and stops with the last that is
    // needed. Behind an offset, a stretch of ages is read from its start anyway.
    const bool isByAges =
        m_request.sort.column == HeroSort::Column::Age && m_request.filter.isEmpty() && m_request.skipped == 0;
    const QString byValues = m_order.indexTerms(m_request.direction, false);
    SqlStatement parts;
    for (const OrderStretch& stretch : stretches) {
        parts += {
            parts.sql.isEmpty() ? QStringLiteral("SELECT id, name, age FROM ((") : QStringLiteral(") UNION ALL ("), {}};
        if (isByAges && stretch.orderBy == byValues) {
            parts += alongAges(stretch);
        } else {
            parts += matching(stretch.where);
            parts += {limited(stretch.orderBy, most()), {}};
        }
    }
    parts += {QStringLiteral(")) AS stretch"), {}};
    return parts;
}

SqlStatement HeroSearchStatement::alongAges(const OrderStretch& stretch) const
{
    // The index on ages knows no ids: along it, all heroes of an age would be sorted for some of them, and there may be
    // very many. So it is asked for one age after the other, and for the first heroes of each.
    const bool isAscending = m_order.isAscending(m_request.direction);
    const QString next = isAscending ? QStringLiteral("min(hero.age)") : QStringLiteral("max(hero.age)");
    SqlStatement ages{QStringLiteral("WITH RECURSIVE ages(age) AS ((SELECT %1 FROM hero WHERE ").arg(next), {}};
    ages += stretch.where;
    ages += {QStringLiteral(") UNION ALL SELECT (SELECT %1 FROM hero WHERE hero.age %2 ages.age) FROM ages "
                            "WHERE ages.age IS NOT NULL) "
                            "SELECT found.id, found.name, found.age FROM ages CROSS JOIN LATERAL "
                            "(SELECT id, name, age FROM hero WHERE hero.age = ages.age%3) AS found LIMIT %4")
                 .arg(next, isAscending ? QStringLiteral(">") : QStringLiteral("<"),
                      limited(m_order.indexTerms(m_request.direction, true), most()))
                 .arg(most()),
             {}};
    return ages;
}

SqlStatement HeroSearchStatement::sorted() const
{
    SqlStatement all =
        matching(m_request.beyond ? m_order.isBeyond(*m_request.beyond, m_request.direction, m_request.isInclusive)
                                  : SqlStatement{QStringLiteral("TRUE"), {}});
    const bool isForward = m_request.direction == ReadingDirection::Forward;
    const QString word = m_order.isAscending(m_request.direction) ? QStringLiteral("ASC") : QStringLiteral("DESC");
    all += {QStringLiteral(" ORDER BY %1 %2 NULLS %3, id %2")
                .arg(m_order.column(), word, isForward ? QStringLiteral("LAST") : QStringLiteral("FIRST")),
            {}};
    return all;
}

SqlStatement HeroSearchStatement::matching(const SqlStatement& condition) const
{
    SqlStatement select{QStringLiteral("SELECT id, name, age FROM hero WHERE "), {}};
    select += m_dialect.where(m_request.filter);
    select += {QStringLiteral(" AND ("), {}};
    select += condition;
    select += {QStringLiteral(")"), {}};
    return select;
}

qint64 HeroSearchStatement::most() const
{
    return std::min(m_request.skipped, std::numeric_limits<qint64>::max() - m_request.wanted) + m_request.wanted;
}

} // namespace heroadmin
