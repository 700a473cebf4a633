#pragma once

#include "data/engine/database.h"
#include "data/engine/engine.h"
#include "engines/postgres/connect/postgresconnection.h"

#include <QByteArray>
#include <QCoreApplication>
#include <memory>

namespace heroadmin {

class PostgresRights;
class PostgresSchema;
class PostgresSource;

/// A database of PostgreSQL that is open.
class PostgresDatabase : public Database
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresDatabase)

public:
    // As the functions of Engine; errors of PostgresConnection::open(), too.
    [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> open(const PostgresTarget& target,
                                                                        const OpenOptions& options = {});
    [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> create(const PostgresTarget& target,
                                                                          const OpenOptions& options = {});
    [[nodiscard]] static Result<std::unique_ptr<PostgresDatabase>> createHeroTable(const PostgresTarget& target,
                                                                                   const OpenOptions& options = {});

    ~PostgresDatabase() override;

    [[nodiscard]] const DatabaseInfo& info() const override { return m_info; }

    [[nodiscard]] SqlConnection sql() const override;
    [[nodiscard]] std::shared_ptr<HeroSource> heroes() const override;

    /// Nobody can exchange what a session has open.
    [[nodiscard]] Standing standing() const override { return Standing::InPlace; }

    /// Changes with what anybody writes in any database of the server, too.
    [[nodiscard]] Result<QByteArray> changeMark() const override;
    [[nodiscard]] Result<void> renewInfo() override;
    [[nodiscard]] Result<std::unique_ptr<ReadMoment>> moment() const override;
    [[nodiscard]] Result<QStringList> writableColumns() const override;
    [[nodiscard]] Result<void> addMissingIndexes() override;

    void releaseMemory() override {}

    void keepUp() override {}

    void readAnew() override;
    [[nodiscard]] Error explain(const Error& error) const override;

private:
    PostgresDatabase(std::unique_ptr<PostgresConnection> connection, const OpenOptions& options);

    [[nodiscard]] Result<void> check(const OpenOptions& options) const; ///< That it can be shown.
    [[nodiscard]] Result<void> readConnection();
    /// Errors: NoHeroTable, NotAHeroDatabase where it isn't any more what it was, and those of the connection.
    [[nodiscard]] Result<PostgresSchema> readSchema() const;
    [[nodiscard]] Result<void> takeDefinition(const PostgresSchema& schema);
    void describe(const PostgresSchema& schema, const PostgresRights& rights); ///< In info().

    const std::unique_ptr<PostgresConnection> m_connection;
    const bool m_isOpenedReadOnly;
    DatabaseInfo m_info;
    QByteArray m_changeMark;     ///< Before the definition was looked at; empty where that is to be done.
    QByteArray m_definitionMark; ///< That info() tells of; likewise.
    std::shared_ptr<PostgresSource> m_source;
};

} // namespace heroadmin
