#pragma once

#include "core/result.h"
#include "data/engine/databaseaddress.h"

#include <QCoreApplication>
#include <chrono>
#include <optional>

namespace heroadmin {

/// What can be told about the file of a SQLite database without SQLite.
///
/// Only explain() opens the file, and only after SQLite has refused it: closing a file makes a POSIX system drop every
/// lock that the process holds on it, those of the other connections to a healthy database among them.
class SqliteFile
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqliteFile)

public:
    explicit SqliteFile(const DatabaseAddress& address);

    /// Errors: NotFound, NotAHeroDatabase (a folder or a device), PermissionDenied; Other for a file that a sandbox
    /// gets without its folder.
    [[nodiscard]] Result<void> checkIsThere() const;

    /// Makes a new empty file. Errors: Other where there is one already, or no folder that SQLite can work in;
    /// PermissionDenied.
    [[nodiscard]] Result<void> createEmpty() const;

    /// Why it can only be read, as a sentence; empty where it can be written.
    [[nodiscard]] QString whyReadOnly() const;

    /// True where a program left committed changes in the write-ahead log beside the file.
    [[nodiscard]] bool hasPendingLog() const;

    [[nodiscard]] qint64 size() const; ///< Bytes.

    /// Which file has the path now, whatever other names it has. On Windows every file is the same: there SQLite holds
    /// an open file so that nobody can put another one in its place.
    struct Identity
    {
        quint64 device = 0;
        quint64 number = 0;

        friend bool operator==(const Identity&, const Identity&) = default;
    };

    /// That file, and what anybody who writes to it changes of it.
    struct State
    {
        Identity identity;
        qint64 size = 0;    ///< Bytes.
        qint64 written = 0; ///< When, in nanoseconds; as exact as the system is.

        friend bool operator==(const State&, const State&) = default;
    };

    [[nodiscard]] std::optional<State> state() const; ///< None where there is no file, or it can't be reached.

    /// The same failure in words about this file, with what its bytes tell. `waited`: the busy timeout.
    [[nodiscard]] Error explain(const Error& error, std::chrono::milliseconds waited) const;

    /// Likewise of a file that was whole when it was opened, and is open: NotAHeroDatabase where it isn't any more.
    [[nodiscard]] Error explainChange(const Error& error) const;

private:
    [[nodiscard]] Result<void> checkFolder() const;
    [[nodiscard]] Error whyNotADatabase(const Error& error) const;
    [[nodiscard]] QString whyDamaged() const;
    [[nodiscard]] Error whyUnreadable(const Error& error) const;

    QString m_path;
    QString m_folder; ///< Where SQLite keeps the journal: that of the file itself, not of a link to it.
    QString m_name;
};

} // namespace heroadmin
