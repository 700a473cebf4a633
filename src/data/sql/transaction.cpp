#include "data/sql/transaction.h"

#include <utility>

namespace heroadmin {

Result<Transaction> Transaction::begin(const SqlConnection& connection, Kind kind)
{
    const QString sql = kind == Kind::Write ? connection.dialect().beginWrite() : QStringLiteral("BEGIN");
    const Result<void> begun = connection.execute({sql, {}});
    if (!begun) {
        return failure(begun.error());
    }
    return Transaction(connection);
}

Transaction::Transaction(SqlConnection connection)
    : m_connection(std::move(connection))
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::move(other.m_connection))
    , m_isOpen(std::exchange(other.m_isOpen, false))
{}

Transaction::~Transaction()
{
    if (m_isOpen) {
        // Where even this fails the database has rolled back by itself, or the connection is gone.
        [[maybe_unused]] const Result<void> rolledBack = m_connection.execute({QStringLiteral("ROLLBACK"), {}});
    }
}

Result<void> Transaction::commit()
{
    Result<void> committed = m_connection.execute({QStringLiteral("COMMIT"), {}});
    m_isOpen = !committed && m_connection.dialect().mayCommitAgain();
    return committed;
}

} // namespace heroadmin
