#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"
#include "engines/sqlite/sqlitefile.h"

#include <QtGlobal>
#include <optional>

namespace heroadmin {

/// Finds out that a file was written by somebody who isn't SQLite: a copy that is laid over it, a cut. A connection
/// keeps what it has read for as long as 16 bytes of the header are the same, which those of an older copy may well be.
///
/// The header itself isn't looked at: whoever opens the file and closes it again takes the locks of this process from
/// it. Size and time tell as much.
class RewriteFinder
{
public:
    /// `connection` is open, and stays so for as long as this lives; `file` is what it has open. `isWriting`: it writes
    /// between two calls of follow(), and not only where accept() follows.
    RewriteFinder(const SqlConnection& connection, const SqliteFile& file, bool isWriting);

    /// Outside of a transaction: whether the file was rewritten since the latest call. What the connection had read is
    /// forgotten then. Some microseconds where the file is as it was.
    [[nodiscard]] bool follow();

    /// In a transaction, which would write on what was read before: the same, since the latest follow(). Forgets
    /// nothing.
    [[nodiscard]] bool isRewritten() const;

    void accept(); ///< What the file is now, the connection itself has made of it.

    /// What is read next comes from the file, whatever SQLite thinks of it. Not in a transaction.
    void forget() const;

    [[nodiscard]] int count() const { return m_count; } ///< Of the rewrites that were found.

private:
    struct Look
    {
        std::optional<SqliteFile::State> file;
        qint64 commitsOfOthers = 0; ///< Differs after each that SQLite has noticed.
        qint64 ownChanges = 0;      ///< Grows with what the connection writes, to TEMP tables and in vain, too.
    };

    [[nodiscard]] bool differs(const std::optional<SqliteFile::State>& state) const;
    [[nodiscard]] Result<Look> look() const;               ///< In a transaction.
    [[nodiscard]] Result<Look> lookBetweenCommits() const; ///< Waits for nobody. Errors: Busy, too.
    [[nodiscard]] Result<qint64> ownChanges() const;
    [[nodiscard]] bool isWrittenThroughALog() const;

    const SqlConnection m_connection;
    const SqliteFile m_file;
    const bool m_isWriting;
    Look m_latest;
    int m_count = 0;
};

} // namespace heroadmin
