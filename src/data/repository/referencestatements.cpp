#include "data/repository/referencestatements.h"

#include <algorithm>

namespace heroadmin {

namespace {

constexpr qint64 mostCounted = 1'000;
constexpr qint64 mostRead = 100'000;

/// The first rows of the table, with what is needed to know whom they refer to.
QString firstRows(const HeroReference& reference)
{
    QStringList names;
    for (const HeroReference::Column& column : reference.columns) {
        names.append(QStringLiteral("base.%1 AS %1").arg(quotedName(column.name)));
    }
    if (reference.isOfHeroes) {
        names.append(QStringLiteral("base.id AS id"));
    }
    return QStringLiteral("(SELECT %1 FROM %2 AS base LIMIT %3)")
        .arg(names.join(QStringLiteral(", ")), quotedName(reference.table), QString::number(mostRead));
}

bool isFoundByIndex(const HeroReference& reference, const CountedReferrers& counted)
{
    return reference.isIndexed && counted.areFewHeroes;
}

/// How many, and the lowest and the highest id that they refer to.
SqlStatement countStatement(const HeroReference& reference, const CountedReferrers& counted)
{
    SqlStatement statement{QStringLiteral("SELECT count(*), min(counted.id), max(counted.id) FROM ("), {}};
    if (counted.areFewHeroes) {
        const QString part = isFoundByIndex(reference, counted) ? quotedName(reference.table) : firstRows(reference);
        statement += {QStringLiteral("SELECT hero.id AS id FROM %1 AS part JOIN hero ON %2 WHERE ")
                          .arg(part, refersTo(reference, QStringLiteral("hero"))),
                      {}};
        statement += counted.heroes;
        if (!counted.but.sql.isEmpty() && reference.isOfHeroes) {
            statement += {QStringLiteral(" AND part.id NOT IN (SELECT hero.id FROM hero WHERE "), {}};
            statement += counted.but;
            statement += {QStringLiteral(")"), {}};
        }
    } else {
        // Names without a table in that condition are those of a hero, whatever columns the other table has.
        statement += {QStringLiteral("SELECT found.id AS id FROM (SELECT (SELECT hero.id FROM hero WHERE %1 AND (")
                          .arg(refersTo(reference, QStringLiteral("hero"))),
                      {}};
        statement += counted.heroes;
        statement +=
            {QStringLiteral(")) AS id FROM %1 AS part) AS found WHERE found.id IS NOT NULL").arg(firstRows(reference)),
             {}};
    }
    statement += {QStringLiteral(" LIMIT %1) AS counted").arg(mostCounted + 1), {}};
    return statement;
}

} // namespace

QString refersTo(const HeroReference& reference, const QString& parent)
{
    QStringList conditions;
    for (const HeroReference::Column& column : reference.columns) {
        // In this order, since values are compared as the parent's column says.
        conditions.append(
            QStringLiteral("%1.%2 = part.%3").arg(parent, quotedName(column.ofParent), quotedName(column.name)));
    }
    return conditions.join(QStringLiteral(" AND "));
}

QString rowKeyOf(const HeroReference& reference, const QString& row)
{
    QStringList columns;
    for (const QString& column : reference.rowKey) {
        columns.append(row + u'.' + quotedName(column));
    }
    return u'(' + columns.join(QStringLiteral(", ")) + u')';
}

Result<ReferrerCount> countReferrers(const SqlConnection& connection, const HeroReference& reference,
                                     const CountedReferrers& counted)
{
    ReferrerCount count;
    const Result<void> read =
        connection.forEachRow(countStatement(reference, counted), [&count, &reference](const QSqlQuery& row) {
            const qint64 rows = row.value(0).toLongLong();
            count.rows = reference.rows(std::min(rows, mostCounted));
            count.rows.isAtLeast = rows > mostCounted;
            count.hero = row.value(1) == row.value(2) ? row.value(1).toLongLong() : 0;
        });
    if (!read || count.rows.isAtLeast || isFoundByIndex(reference, counted)) {
        return read.map([&count] { return count; });
    }
    return isLarge(connection, reference).map([&count](bool hasMore) {
        count.rows.isAtLeast = hasMore;
        return count;
    });
}

Result<bool> isLarge(const SqlConnection& connection, const HeroReference& reference)
{
    return connection
        .readValue({QStringLiteral("SELECT count(*) > %1 FROM (SELECT 1 FROM %2 LIMIT %3) AS counted")
                        .arg(QString::number(mostRead), quotedName(reference.table), QString::number(mostRead + 1)),
                    {}})
        .map([](const QVariant& has) { return has.toBool(); });
}

} // namespace heroadmin
