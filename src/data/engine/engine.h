#pragma once

#include "data/engine/database.h"
#include "data/engine/serveraccess.h"

#include <chrono>
#include <memory>
#include <optional>

namespace heroadmin {

struct OpenOptions
{
    /// What the connection is for: an engine sets it up for that.
    enum class Role {
        Asking,  ///< Answers a person who waits. The first one of a database: it also looks for damage.
        LongJob, ///< Searches and counts.
        Writing, ///< Writes heroes, and takes that back.
    };

    bool readOnly = false;
    std::chrono::milliseconds busyTimeout{5000}; ///< How long a statement waits for other programs' locks.
    Role role = Role::Asking;
};

/// A kind of database: which addresses it has, and how one is opened. Used in any thread, also in several at once.
class Engine
{
public:
    Engine() = default;
    virtual ~Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)

    [[nodiscard]] virtual QString name() const = 0;    ///< As a person knows it.
    [[nodiscard]] virtual QString version() const = 0; ///< Of the library that this program uses; may be empty.

    /// What can be opened with it, as a part of a sentence: "SQLite files".
    [[nodiscard]] virtual QString whatItOpens() const = 0;

    /// None where its databases aren't on servers. Lives as long as this.
    [[nodiscard]] virtual const ServerAccess* servers() const { return nullptr; }

    /// For a dialog that chooses a file, as QFileDialog takes them; none where databases aren't files.
    [[nodiscard]] virtual QStringList fileFilters() const = 0;

    /// What a person, or the settings, call a database. None where it is of another engine. Errors: Other.
    [[nodiscard]] virtual std::optional<Result<DatabaseAddress>> addressOf(const QString& text) const = 0;

    /// Whether there is surely nothing at that address. May wait for a slow disk.
    [[nodiscard]] virtual bool isMissing(const DatabaseAddress& address) const = 0;

    /// Whether the file is one of that database, or would be taken for one if it were there: a log, a journal. Opens
    /// none.
    [[nodiscard]] virtual bool isFileOf(const DatabaseAddress& address, const QString& file) const = 0;

    /// Whether a database would take a file of that name for one of its own, if it is beside it or comes to be there.
    /// By the name alone, and that of what a link leads to. Opens none.
    [[nodiscard]] virtual bool isKeptForDatabases(const QString& file) const = 0;

    /// Opens an existing database and checks that it holds a table `hero` of the service's shape (columns found by
    /// name). Blocks up to the busy timeout. A failed opening leaves the database as it was, and never creates one.
    /// Errors: NotFound (there is none), NotAHeroDatabase, NoHeroTable, Damaged, Busy, PermissionDenied, Other; of a
    /// server PasswordWanted, NotTrusted and ConnectionLost (it isn't reached), too.
    [[nodiscard]] virtual Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                                 const OpenOptions& options) const = 0;

    /// Creates a new database with the schema that SQLModel creates, and opens it. An existing one is not touched.
    /// Errors: as for open(), and Other where it exists or can't be written.
    [[nodiscard]] virtual Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                                   const OpenOptions& options) const = 0;

    /// Creates the table and its indexes in an existing database without a table `hero`, and opens it.
    /// Errors: as for open(), and ReadOnly.
    [[nodiscard]] virtual Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                            const OpenOptions& options) const = 0;
};

} // namespace heroadmin
