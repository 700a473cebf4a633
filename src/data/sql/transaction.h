#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// A transaction that is rolled back where it isn't committed. For short work only: it holds a lock.
class Transaction
{
public:
    enum class Kind { Read, Write };

    /// Where the engine locks, Write waits for other programs up to the connection's busy timeout. Errors: Busy and any
    /// other of the connection.
    [[nodiscard]] static Result<Transaction> begin(const SqlConnection& connection, Kind kind);

    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Errors: Busy and any other of the connection. Where it isOpen() then, it may be tried again; else nothing of it
    /// is kept.
    [[nodiscard]] Result<void> commit();

    [[nodiscard]] bool isOpen() const { return m_isOpen; }

private:
    explicit Transaction(SqlConnection connection);
    void rollBack();

    SqlConnection m_connection;
    bool m_isOpen = true;
};

} // namespace heroadmin
