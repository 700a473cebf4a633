#include "engines/postgres/sql/postgresdialect.h"

#include "data/sql/sqlconnection.h"
#include "engines/postgres/sql/postgreserror.h"
#include "engines/postgres/sql/postgresnamepatterns.h"

#include <QSqlQuery>

namespace heroadmin {

QString PostgresDialect::beginRead() const
{
    return QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
}

QString PostgresDialect::beginWrite() const
{
    // Whatever a role has by default: who waited for somebody else's lock has to see what they wrote.
    return QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED");
}

QString PostgresDialect::beforeCommit() const
{
    // Refused where a statement has failed before: COMMIT would roll back, and be content.
    return QStringLiteral("SET CONSTRAINTS ALL IMMEDIATE");
}

QString PostgresDialect::exactly(const QString& value) const
{
    return QStringLiteral("CAST(%1 AS text) COLLATE \"C\"").arg(value);
}

QStringList PostgresDialect::storedValue(const QString& column) const
{
    return {column};
}

StoredValue PostgresDialect::toStoredValue(const QSqlQuery& row, int firstColumn) const
{
    const QVariant value = row.value(firstColumn);
    if (value.isNull()) {
        return StoredValue::null();
    }
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return StoredValue::integer(value.toLongLong());
    case QMetaType::Double:
        return {StoredValue::Storage::Real, value.toDouble()};
    case QMetaType::QByteArray:
        return {StoredValue::Storage::Blob, value.toByteArray()};
    default:
        return StoredValue::text(value.toString());
    }
}

SqlStatement PostgresDialect::operand(const StoredValue& value) const
{
    switch (value.storage) {
    case StoredValue::Storage::Integer:
        return {QStringLiteral("CAST(? AS bigint)"), {value.value}};
    case StoredValue::Storage::Real:
        return {QStringLiteral("CAST(? AS double precision)"), {value.value}};
    case StoredValue::Storage::Blob:
        return {QStringLiteral("CAST(? AS bytea)"), {value.value}};
    case StoredValue::Storage::Text:
        return {QStringLiteral("CAST(? AS text)"), {QString::fromUtf8(value.value.toByteArray())}};
    case StoredValue::Storage::Null:
        break;
    }
    return {QStringLiteral("NULL"), {}};
}

SqlStatement PostgresDialect::where(const HeroFilter& filter) const
{
    SqlStatement where = PostgresNamePatterns(NameQuery(filter)).condition();
    QStringList ages;
    if (filter.ageFrom || filter.ageTo) {
        QStringList ends;
        if (filter.ageFrom) {
            ends.append(QStringLiteral("age >= CAST(? AS bigint)"));
            where.values += *filter.ageFrom;
        }
        if (filter.ageTo) {
            ends.append(QStringLiteral("age <= CAST(? AS bigint)"));
            where.values += *filter.ageTo;
        }
        ages.append(u'(' + ends.join(QStringLiteral(" AND ")) + u')');
    }
    if (filter.withoutAge) {
        ages.append(QStringLiteral("age IS NULL"));
    }
    if (filter.oddAge) {
        ages.append(QStringLiteral("FALSE")); // What is none of a number is in no column for them.
    }
    if (!ages.isEmpty()) {
        where.sql += QStringLiteral(" AND (%1)").arg(ages.join(QStringLiteral(" OR ")));
    }
    if (filter.oddName) {
        where.sql += QStringLiteral(" AND FALSE");
    }
    return where;
}

Result<QString> PostgresDialect::imageColumn(const QString& name, const QString& column,
                                             const SqlConnection& connection) const
{
    // Of the base of a domain, whose own rules may refuse that there is no image; and without a length, for the same.
    return connection
        .readValue({QStringLiteral(
                        "WITH RECURSIVE type(id) AS (SELECT atttypid FROM pg_attribute WHERE attrelid = "
                        "to_regclass('hero') AND attname = ? AND attnum > 0 UNION ALL SELECT domain.typbasetype FROM "
                        "type JOIN pg_type AS domain ON domain.oid = type.id WHERE domain.typtype = 'd') "
                        "SELECT format_type(type.id, -1) FROM type JOIN pg_type AS base ON base.oid = type.id "
                        "WHERE base.typtype <> 'd'"),
                    {column}})
        .map([&name](const QVariant& type) { return name + u' ' + type.toString(); });
}

Error PostgresDialect::errorOf(const QSqlQuery& failed) const
{
    return PostgresError::of(failed, m_rules);
}

} // namespace heroadmin
