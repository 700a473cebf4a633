#pragma once

#include "core/result.h"
#include "data/repository/writecontrol.h"
#include "data/sql/transaction.h"

#include <QElapsedTimer>
#include <chrono>

namespace heroadmin {

class Database;

/// Write transactions, one after the other, that leave other programs their turn. Those look only now and then whether
/// the database is free (SQLite waits up to 100 ms in between), and give up after some seconds: writes that follow one
/// another without a gap starve the service. A write that comes alone waits for nothing.
class WriteTurns
{
public:
    /// How long a transaction waits that begins so long after the one before was committed, which held the lock so
    /// long.
    [[nodiscard]] static std::chrono::milliseconds pause(std::chrono::milliseconds heldFor,
                                                         std::chrono::milliseconds sinceCommit);

    /// Waits first, at most as long as the transaction before held the lock; then for other programs, as long as
    /// `control` has patience. Each look takes the connection's busy timeout, which is to be short.
    /// Errors: Cancelled, and as for Transaction::begin().
    [[nodiscard]] Result<Transaction> begin(const SqlConnection& connection, WriteControl& control);

    /// Behind a commit, with more to come: waits as begin() would, and then for as long as others go on writing, at
    /// most twice the time that they were kept out, and a second. A single program that waits is through in no time;
    /// twenty need more.
    void giveWay(const Database& database, const WriteControl& control) const;

    /// For how long a transaction that can be divided keeps others out, its commit included.
    void setSlice(std::chrono::milliseconds slice) { m_slice = slice; }

    /// Asked between the parts of what can be divided, once each: another part as long as the latest, and a commit as
    /// long as the latest, would keep others out for longer than a slice.
    [[nodiscard]] bool isOver();

    /// Likewise waits for programs that are reading. Errors: Cancelled, and as for Transaction::commit().
    [[nodiscard]] Result<void> commit(Transaction& transaction, WriteControl& control);

private:
    [[nodiscard]] std::chrono::milliseconds pauseNow() const;

    static constexpr std::chrono::milliseconds longestPause{200};
    // Nobody is to be shut out for more than a second; and each transaction writes most pages of an index anew.
    static constexpr std::chrono::milliseconds defaultSlice{600};

    std::chrono::milliseconds m_slice = defaultSlice;
    QElapsedTimer m_sinceBegin;
    QElapsedTimer m_sinceCommit;
    std::chrono::milliseconds m_latestLook{0};                 ///< Of isOver(), after begin().
    std::chrono::milliseconds m_commitTook = defaultSlice / 2; ///< The latest; before there was one, a long one.
    std::chrono::milliseconds m_heldFor{0};                    ///< By the latest transaction.
};

} // namespace heroadmin
