#include "engines/postgres/scans/countstatements.h"

#include "data/sql/ageplace.h"
#include "data/sql/heroorder.h"

#include <QJsonDocument>
#include <QJsonValue>

namespace heroadmin {

namespace {

/// Each stretch for itself, so that an index is enough for it.
SqlStatement countOfAll(const QList<OrderStretch>& inFront)
{
    SqlStatement statement{QStringLiteral("SELECT (SELECT count(*) FROM hero), 0"), {}};
    for (const OrderStretch& stretch : inFront) {
        statement += {QStringLiteral(" + (SELECT count(*) FROM hero WHERE "), {}};
        statement += stretch.where;
        statement += {QStringLiteral(")"), {}};
    }
    return statement;
}

} // namespace

SqlStatement planStatement(const HeroFilter& filter, const SqlDialect& dialect)
{
    SqlStatement statement{QStringLiteral("EXPLAIN (FORMAT JSON) SELECT id FROM hero WHERE "), {}};
    statement += dialect.where(filter);
    return statement;
}

std::optional<qint64> rowsOfPlan(const QByteArray& plan)
{
    const QJsonValue rows = QJsonDocument::fromJson(plan)[0][QStringLiteral("Plan")][QStringLiteral("Plan Rows")];
    return rows.isDouble() ? std::optional(rows.toInteger()) : std::nullopt;
}

SqlStatement countStatement(const HeroFilter& filter, const HeroSort& sort, const std::optional<SortKey>& place,
                            const SqlDialect& dialect)
{
    const HeroOrder order(sort, dialect);
    if (filter.isEmpty()) {
        return countOfAll(place ? order.beyond(*place, ReadingDirection::Backward, false) : QList<OrderStretch>());
    }
    SqlStatement statement{QStringLiteral("SELECT count(*), count(*) FILTER (WHERE "), {}};
    statement +=
        place ? order.isBeyond(*place, ReadingDirection::Backward, false) : SqlStatement{QStringLiteral("FALSE"), {}};
    statement += {QStringLiteral(") FROM hero WHERE "), {}};
    statement += dialect.where(filter);
    return statement;
}

SqlStatement agesStatement(const HeroFilter& filter, const SqlDialect& dialect)
{
    SqlStatement statement{QStringLiteral("SELECT "), {}};
    statement += placeOfAge(AgeRange());
    statement += {QStringLiteral(", count(*) FROM hero WHERE "), {}};
    statement += dialect.where(filter);
    statement += {QStringLiteral(" GROUP BY 1"), {}};
    return statement;
}

} // namespace heroadmin
