#include "data/sql/sqlstatement.h"

#include "engines/sqlite/sqlerror.h"

#include <QSqlError>

namespace heroadmin {

namespace {

Result<void> run(QSqlQuery& query, const QVariantList& values)
{
    for (const QVariant& value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        return failure(errorOf(query.lastError()));
    }
    return {};
}

} // namespace

SqlStatement& SqlStatement::operator+=(const SqlStatement& part)
{
    sql += part.sql;
    values += part.values;
    return *this;
}

SqlStatement SqlStatement::operand(const StoredValue& value)
{
    const bool isText = value.storage == StoredValue::Storage::Text;
    const bool isBytes = isText || value.storage == StoredValue::Storage::Blob;
    if (isBytes && value.value.toByteArray().isEmpty()) {
        // The driver reads an empty value as a null QByteArray, and would bind that as NULL.
        return {isText ? QStringLiteral("''") : QStringLiteral("x''"), {}};
    }
    // Bytes bound as such are a blob; the cast makes text of them again, whatever bytes they are.
    return {isText ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"), {value.value}};
}

Result<void> forEachRow(const QSqlDatabase& connection, const SqlStatement& statement,
                        const std::function<void(const QSqlQuery& row)>& readRow)
{
    Result<QSqlQuery> query = prepared(connection, statement.sql);
    if (!query) {
        return failure(query.error());
    }
    return forEachRow(*query, statement.values, readRow);
}

Result<QSqlQuery> prepared(const QSqlDatabase& connection, const QString& sql)
{
    QSqlQuery query(connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return failure(errorOf(query.lastError()));
    }
    return query;
}

Result<void> forEachRow(QSqlQuery& query, const QVariantList& values,
                        const std::function<void(const QSqlQuery& row)>& readRow)
{
    if (Result<void> begun = run(query, values); !begun) {
        return begun;
    }
    while (query.next()) {
        readRow(query);
    }
    // next() ends without a word where reading fails between two rows: only lastError() has the truth.
    if (query.lastError().isValid()) {
        return failure(errorOf(query.lastError()));
    }
    query.finish();
    return {};
}

Result<void> execute(const QSqlDatabase& connection, const SqlStatement& statement)
{
    return forEachRow(connection, statement, [](const QSqlQuery&) {});
}

Result<qint64> write(const QSqlDatabase& connection, const SqlStatement& statement)
{
    Result<QSqlQuery> query = prepared(connection, statement.sql);
    if (!query) {
        return failure(query.error());
    }
    if (const Result<void> done = run(*query, statement.values); !done) {
        return failure(done.error());
    }
    const qint64 rows = query->numRowsAffected(); // At once: it is the connection's, of its latest statement.
    query->finish();
    return rows;
}

Result<QVariant> readValue(const QSqlDatabase& connection, const SqlStatement& statement)
{
    QVariant value;
    const Result<void> done = forEachRow(connection, statement, [&value](const QSqlQuery& row) {
        if (!value.isValid()) {
            value = row.value(0);
        }
    });
    if (!done) {
        return failure(done.error());
    }
    return value;
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace heroadmin
