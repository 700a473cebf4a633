#pragma once

#include "core/result.h"
#include "data/sql/sqldialect.h"
#include "data/sql/sqlstatement.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>

namespace heroadmin {

/// A statement that is run several times, with other values. Keep it no longer than that, nor behind a transaction in
/// which it failed.
class PreparedStatement
{
public:
    using ReadRow = std::function<void(const QSqlQuery& row)>;

    /// Runs it to its end and gives each row to `readRow`. A fault between two rows is an error like any other. No
    /// cursor stays open behind it, so no lock does.
    [[nodiscard]] Result<void> forEachRow(const QVariantList& values, const ReadRow& readRow);

    /// Of an INSERT, UPDATE or DELETE: how many rows it has written.
    [[nodiscard]] Result<qint64> write(const QVariantList& values);

private:
    friend class SqlConnection;

    /// `text`: the whole statement, where `query` isn't prepared.
    PreparedStatement(QSqlQuery query, const SqlDialect& dialect, QString text = {});
    [[nodiscard]] Result<void> run(const QVariantList& values);

    QSqlQuery m_query;
    const SqlDialect& m_dialect;
    QString m_text;
};

/// An open connection as a statement sees it: where it runs, and in whose words. A copy is cheap, and like this one
/// for the thread of its database only, and no longer than that is open.
class SqlConnection
{
public:
    using ReadRow = PreparedStatement::ReadRow;

    /// `dialect` outlives it.
    SqlConnection(const QSqlDatabase& database, const SqlDialect& dialect);

    [[nodiscard]] const SqlDialect& dialect() const { return m_dialect; }

    [[nodiscard]] Result<PreparedStatement> prepared(const QString& sql) const;

    /// As PreparedStatement::forEachRow().
    [[nodiscard]] Result<void> forEachRow(const SqlStatement& statement, const ReadRow& readRow) const;

    /// For statements without rows to read.
    [[nodiscard]] Result<void> execute(const SqlStatement& statement) const;

    /// As PreparedStatement::write().
    [[nodiscard]] Result<qint64> write(const SqlStatement& statement) const;

    /// The first column of the first row; an invalid QVariant where there is no row.
    [[nodiscard]] Result<QVariant> readValue(const SqlStatement& statement) const;

private:
    /// Runs it, as the engine has a statement run once, by `run` and with those values that are left to be bound.
    template<typename Run>
    [[nodiscard]] auto runOnce(const SqlStatement& statement, const Run& run) const;

    QSqlDatabase m_database;
    const SqlDialect& m_dialect;
};

} // namespace heroadmin
