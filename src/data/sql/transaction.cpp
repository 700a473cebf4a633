#include "data/sql/transaction.h"

#include <utility>

namespace heroadmin {

Result<Transaction> Transaction::begin(const SqlConnection& connection, Kind kind)
{
    const SqlDialect& dialect = connection.dialect();
    const QString sql = kind == Kind::Write ? dialect.beginWrite() : dialect.beginRead();
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
    rollBack();
}

Result<void> Transaction::commit()
{
    const QString look = m_connection.dialect().beforeCommit();
    if (Result<void> looked = look.isEmpty() ? Result<void>() : m_connection.execute({look, {}}); !looked) {
        rollBack();
        return looked;
    }
    Result<void> committed = m_connection.execute({QStringLiteral("COMMIT"), {}});
    m_isOpen = !committed && m_connection.dialect().mayCommitAgain();
    return committed;
}

void Transaction::rollBack()
{
    if (std::exchange(m_isOpen, false)) {
        // Where even this fails the database has rolled back by itself, or the connection is gone.
        [[maybe_unused]] const Result<void> rolledBack = m_connection.execute({QStringLiteral("ROLLBACK"), {}});
    }
}

} // namespace heroadmin
