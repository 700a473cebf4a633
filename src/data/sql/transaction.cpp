#include "data/sql/transaction.h"

#include "data/sql/sqlstatement.h"

#include <utility>

namespace heroadmin {

Result<Transaction> Transaction::begin(const QSqlDatabase& connection, Kind kind)
{
    const QString sql = kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    const Result<void> begun = execute(connection, {sql, {}});
    if (!begun) {
        return failure(begun.error());
    }
    return Transaction(connection.connectionName());
}

Transaction::Transaction(const QString& connectionName)
    : m_connectionName(connectionName)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connectionName(std::move(other.m_connectionName))
    , m_isOpen(std::exchange(other.m_isOpen, false))
{}

Transaction::~Transaction()
{
    if (m_isOpen) {
        // Where even this fails the database has rolled back by itself, or the connection is gone.
        [[maybe_unused]] const Result<void> rolledBack =
            execute(QSqlDatabase::database(m_connectionName, false), {QStringLiteral("ROLLBACK"), {}});
    }
}

Result<void> Transaction::commit()
{
    Result<void> committed = execute(QSqlDatabase::database(m_connectionName, false), {QStringLiteral("COMMIT"), {}});
    m_isOpen = !committed;
    return committed;
}

} // namespace heroadmin
