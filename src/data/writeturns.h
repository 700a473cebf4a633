#pragma once

#include "core/result.h"
#include "data/transaction.h"

#include <QElapsedTimer>
#include <chrono>

namespace heroadmin {

/// Write transactions, one after the other, that leave other programs their turn. Those look only now and then whether
/// the database is free (SQLite waits up to 100 ms in between), and give up after some seconds: writes that follow one
/// another without a gap starve the service. A write that comes alone waits for nothing.
class WriteTurns
{
public:
    /// Waits first, at most as long as the transaction before held the lock. Errors: as for Transaction::begin().
    [[nodiscard]] Result<Transaction> begin(const QSqlDatabase& connection);

    /// Errors: as for Transaction::commit().
    [[nodiscard]] Result<void> commit(Transaction& transaction);

private:
    static constexpr std::chrono::milliseconds longestPause{200};

    QElapsedTimer m_sinceBegin;
    QElapsedTimer m_sinceCommit;
    qint64 m_heldFor = 0; ///< Milliseconds that the latest transaction took.
};

} // namespace heroadmin
