#include "data/sql/sqlconnection.h"

#include "data/sql/statementtext.h"

#include <QSqlDriver>
#include <QSqlError>
#include <utility>

namespace heroadmin {

PreparedStatement::PreparedStatement(QSqlQuery query, const SqlDialect& dialect, QString text)
    : m_query(std::move(query))
    , m_dialect(dialect)
    , m_text(std::move(text))
{}

Result<void> PreparedStatement::run(const QVariantList& values)
{
    for (const QVariant& value : values) {
        m_query.addBindValue(value);
    }
    const bool isDone = m_text.isEmpty() ? m_query.exec() : m_query.exec(m_text);
    if (!isDone) {
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

template<typename Run>
auto SqlConnection::runOnce(const SqlStatement& statement, const Run& run) const
{
    if (m_dialect.runsAsText()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!m_database.isOpen()) {
            return decltype(run(std::declval<PreparedStatement&>(), QVariantList()))(failure(m_dialect.errorOf(query)));
        }
        PreparedStatement whole(std::move(query), m_dialect, textOf(statement, *m_database.driver()));
        return run(whole, QVariantList());
    }
    Result<PreparedStatement> query = prepared(statement.sql);
    return query ? run(*query, statement.values) : failure(query.error());
}

Result<void> SqlConnection::forEachRow(const SqlStatement& statement, const ReadRow& readRow) const
{
    return runOnce(statement, [&readRow](PreparedStatement& query, const QVariantList& values) {
        return query.forEachRow(values, readRow);
    });
}

Result<void> SqlConnection::execute(const SqlStatement& statement) const
{
    return forEachRow(statement, [](const QSqlQuery&) {});
}

Result<qint64> SqlConnection::write(const SqlStatement& statement) const
{
    return runOnce(statement, [](PreparedStatement& query, const QVariantList& values) { return query.write(values); });
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
