#pragma once

#include "data/engine/database.h"
#include "data/engine/engine.h"
#include "engines/sqlite/sql/sqlitedialect.h"
#include "engines/sqlite/sqlitefile.h"

#include <QCoreApplication>
#include <memory>
#include <optional>

namespace heroadmin {

class RewriteFinder;
class ScanThreads;
class SqliteSchema;
class SqliteSource;

/// A file of SQLite that is open.
class SqliteDatabase : public Database
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqliteDatabase)

public:
    // As the functions of Engine. `scanThreads`: of a connection for long jobs.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>>
    open(const DatabaseAddress& address, const OpenOptions& options = {}, int scanThreads = 0);
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>>
    create(const DatabaseAddress& address, const OpenOptions& options = {}, int scanThreads = 0);
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>>
    createHeroTable(const DatabaseAddress& address, const OpenOptions& options = {}, int scanThreads = 0);

    ~SqliteDatabase() override;

    [[nodiscard]] const DatabaseInfo& info() const override { return m_info; }

    [[nodiscard]] SqlConnection sql() const override;
    [[nodiscard]] std::shared_ptr<HeroSource> heroes() const override;
    [[nodiscard]] Standing standing() const override;
    [[nodiscard]] Result<QByteArray> changeMark() const override;
    [[nodiscard]] Result<void> renewInfo() override;
    [[nodiscard]] Result<std::unique_ptr<ReadMoment>> moment() const override;
    [[nodiscard]] Result<QStringList> writableColumns() const override;
    [[nodiscard]] Result<void> addMissingIndexes() override;
    [[nodiscard]] Result<void> rebuildIndexes() override;
    void releaseMemory() override;
    void keepUp() override;
    void readAnew() override;
    [[nodiscard]] Error explain(const Error& error) const override;

private:
    explicit SqliteDatabase(QString connectionName);

    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> connect(const DatabaseAddress& address,
                                                                         const OpenOptions& options);
    /// `readOnlyReason`: of the file itself.
    [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>>
    connectChecked(const DatabaseAddress& address, const OpenOptions& options, const QString& readOnlyReason);
    /// Why this can't be shown, as a sentence; empty where it can. Errors: those of the connection.
    [[nodiscard]] Result<QString> readProblem(const SqliteSchema& schema, const OpenOptions& options) const;
    /// Of the open file. Errors: NoHeroTable, NotAHeroDatabase where it isn't any more what it was, and those of the
    /// connection.
    [[nodiscard]] Result<SqliteSchema> readSchema() const;
    [[nodiscard]] Result<void> checkContent(const SqliteFile& file, const OpenOptions& options);
    [[nodiscard]] Result<qint64> readSchemaVersion() const; ///< Before the schema itself.
    [[nodiscard]] Result<void> takeDefinition(const SqliteSchema& schema, qint64 version);
    [[nodiscard]] Result<void> describe(const SqliteSchema& schema); ///< In info().
    [[nodiscard]] Result<void> setUp(const OpenOptions& options, int scanThreads);
    /// In any thread.
    [[nodiscard]] Result<std::unique_ptr<Database>> openSameFile(const OpenOptions& options) const;

    const QString m_connectionName;
    const SqliteDialect m_dialect;
    DatabaseInfo m_info;
    QString m_fileReadOnlyReason;                       ///< That of the file, whatever its table is like.
    qint64 m_schemaVersion = -1;                        ///< That info() tells of.
    std::optional<SqliteFile::Identity> m_fileIdentity; ///< Of the file that the connection has open.
    std::unique_ptr<RewriteFinder> m_rewrites;
    std::unique_ptr<ScanThreads> m_scanThreads;
    std::shared_ptr<SqliteSource> m_source;
};

} // namespace heroadmin
