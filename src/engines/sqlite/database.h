#pragma once

#include "core/herovalidator.h"
#include "core/result.h"
#include "data/engine/databaseaddress.h"
#include "data/engine/heroindexes.h"
#include "engines/sqlite/databasefile.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QStringList>
#include <chrono>
#include <memory>
#include <optional>

namespace heroadmin {

/// What there is to know about an open database.
struct DatabaseInfo
{
    DatabaseAddress address;
    QString engine; ///< Name and version, as a person reads it: "SQLite 3.40.1".
    bool readOnly = false;
    QString readOnlyReason; ///< A sentence; empty where it can be written.
    QStringList missingIndexes;
    HeroIndexes indexes;
    AgeRange ageRange;

    /// Which opening of its session it is, from 1: the same address opened again is another one.
    quint64 opening = 0;
};

/// Whether the path still leads to the file that was opened. Where it doesn't, what is written is lost with the old
/// one.
enum class FileState { InPlace, Replaced, Missing };

struct OpenOptions
{
    bool readOnly = false;
    std::chrono::milliseconds busyTimeout{5000}; ///< How long a statement waits for other programs' locks.
    bool checksForDamage = true;                 ///< Only where the file is small enough for that to be quick.
};

/// One open connection to a hero database. Lives, with all its statements, in the thread that opened it.
class Database
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::Database)

public:
    /// Opens an existing database and checks that it holds a table `hero` of the service's shape (columns found by
    /// name). Blocks up to the busy timeout. A failed opening leaves the file as it was, and never creates one.
    /// Errors: NotFound (no such file), NotAHeroDatabase, NoHeroTable, Damaged, Busy, PermissionDenied, Other.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                                const OpenOptions& options = {});

    /// Creates a new file with the schema that SQLModel creates, and opens it. An existing file is not touched.
    /// Errors: as for open(), and Other where the file exists or can't be written.
    [[nodiscard]] static Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                                  const OpenOptions& options = {});

    /// Creates the table and its indexes in an existing database without a table `hero`, and opens it.
    /// Errors: as for open(), and ReadOnly.
    [[nodiscard]] static Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                           const OpenOptions& options = {});

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Of the library that this program uses, also where no database is open: "3.40.1".
    [[nodiscard]] static QString sqliteVersion();

    [[nodiscard]] const DatabaseInfo& info() const { return m_info; }

    /// Adds the service's indexes that are missing; info() knows afterwards.
    [[nodiscard]] Result<void> addMissingIndexes();

    /// A number that changes with what other connections write, and not with what this one does. Comparable only with
    /// itself. Errors: those of the connection, Busy among them.
    [[nodiscard]] Result<qint64> dataVersion() const;

    /// Doesn't touch the connection, and costs some microseconds.
    [[nodiscard]] FileState fileState() const;

    /// Whether both have the same file open, which they had by one path, maybe at different times. In any thread.
    [[nodiscard]] bool hasFileOf(const Database& other) const { return m_fileIdentity == other.m_fileIdentity; }

    /// For statements in this thread only; never keep a copy.
    [[nodiscard]] QSqlDatabase connection() const;

private:
    explicit Database(QString connectionName);

    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const DatabaseAddress& address,
                                                                   const OpenOptions& options);
    [[nodiscard]] static Result<std::unique_ptr<Database>> connectChecked(const DatabaseAddress& address,
                                                                          const OpenOptions& options);

    QString m_connectionName;
    DatabaseInfo m_info;
    std::optional<DatabaseFile::Identity> m_fileIdentity; ///< Of the file that the connection has open.
};

} // namespace heroadmin
