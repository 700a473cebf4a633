#include "data/sql/sqlconnection.h"

#include <QSqlError>
#include <utility>

namespace heroadmin {

PreparedStatement::PreparedStatement(QSqlQuery query, const SqlDialect& dialect)
    : m_query(std::move(query))
    , m_dialect(dialect)
{}

Result<void> PreparedStatement::run(const QVariantList& values)
{
    for (const QVariant& value : values) {
        m_query.addBindValue(value);
    }
    if (!m_query.exec()) {
        return failure(m_dialect.errorOf(m_query));
    }
    return {};
}

Result<void> PreparedStatement::forEachRow(const QVariantList& values, const ReadRow& readRow)
{
    if (Result<void> begun = run(values); !begun) {
        return begun;
    }
    while (m_query.next()) {
        readRow(m_query);
    }
    // next() ends without a word where reading fails between two rows: only lastError() has the truth.
    if (m_query.lastError().isValid()) {
        return failure(m_dialect.errorOf(m_query));
    }
    m_query.finish();
    return {};
}

Result<qint64> PreparedStatement::write(const QVariantList& values)
{
    if (const Result<void> done = run(values); !done) {
        return failure(done.error());
    }
    const qint64 rows = m_query.numRowsAffected(); // At once: a driver may ask the connection, of its latest statement.
    m_query.finish();
    return rows;
}

SqlConnection::SqlConnection(const QSqlDatabase& database, const SqlDialect& dialect)
    : m_database(database)
    , m_dialect(dialect)
{}

Result<PreparedStatement> SqlConnection::prepared(const QString& sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        return failure(m_dialect.errorOf(query));
    }
    return PreparedStatement(std::move(query), m_dialect);
}

Result<void> SqlConnection::forEachRow(const SqlStatement& statement, const ReadRow& readRow) const
{
    Result<PreparedStatement> query = prepared(statement.sql);
    return query ? query->forEachRow(statement.values, readRow) : failure(query.error());
}

Result<void> SqlConnection::execute(const SqlStatement& statement) const
{
    return forEachRow(statement, [](const QSqlQuery&) {});
}

Result<qint64> SqlConnection::write(const SqlStatement& statement) const
{
    Result<PreparedStatement> query = prepared(statement.sql);
    return query ? query->write(statement.values) : failure(query.error());
}

Result<QVariant> SqlConnection::readValue(const SqlStatement& statement) const
{
    QVariant value;
    const Result<void> done = forEachRow(statement, [&value](const QSqlQuery& row) {
        if (!value.isValid()) {
            value = row.value(0);
        }
    });
    if (!done) {
        return failure(done.error());
    }
    return value;
}

} // namespace heroadmin
