#pragma once

#include "core/result.h"
#include "data/heroes/storedvalue.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>
#include <functional>

namespace heroadmin {

/// A statement, or a part of one, with the values that are bound to its question marks, in their order.
struct SqlStatement
{
    QString sql;
    QVariantList values;

    /// Adds a part and its values.
    SqlStatement& operator+=(const SqlStatement& part);

    /// A stored value as an operand, so that the database compares exactly what it holds.
    [[nodiscard]] static SqlStatement operand(const StoredValue& value);
};

/// Runs the statement to its end and gives each row to `readRow`. A fault between two rows is an error like any other.
/// No cursor stays open behind it, so no lock does.
[[nodiscard]] Result<void> forEachRow(const QSqlDatabase& connection, const SqlStatement& statement,
                                      const std::function<void(const QSqlQuery& row)>& readRow);

/// For a statement that is run several times, with other values. Keep it no longer than that.
[[nodiscard]] Result<QSqlQuery> prepared(const QSqlDatabase& connection, const QString& sql);

/// The same with what prepared() gave.
[[nodiscard]] Result<void> forEachRow(QSqlQuery& query, const QVariantList& values,
                                      const std::function<void(const QSqlQuery& row)>& readRow);

/// For statements without rows to read.
[[nodiscard]] Result<void> execute(const QSqlDatabase& connection, const SqlStatement& statement);

/// For an INSERT, UPDATE or DELETE: how many rows it has written.
[[nodiscard]] Result<qint64> write(const QSqlDatabase& connection, const SqlStatement& statement);

/// The first column of the first row; an invalid QVariant where there is no row.
[[nodiscard]] Result<QVariant> readValue(const QSqlDatabase& connection, const SqlStatement& statement);

/// A column's or table's name as SQL takes it, whatever is in it.
[[nodiscard]] QString quotedName(QString name);

} // namespace heroadmin
