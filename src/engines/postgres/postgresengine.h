#pragma once

#include "data/engine/engine.h"
#include "engines/postgres/connect/postgresservers.h"
#include "engines/postgres/connect/postgrestarget.h"

#include <QCoreApplication>

namespace heroadmin {

/// Databases of PostgreSQL, by their URLs or by a name in PostgreSQL's service file.
class PostgresEngine : public Engine
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresEngine)

public:
    [[nodiscard]] QString name() const override;

    /// Empty: Qt doesn't tell that of the library which its driver uses.
    [[nodiscard]] QString version() const override;

    [[nodiscard]] QString whatItOpens() const override;

    [[nodiscard]] const ServerAccess* servers() const override { return &m_servers; }

    [[nodiscard]] QStringList fileFilters() const override;

    /// As PostgresAddress::read(). Its password, where it has one, is the one that this address is opened with from now
    /// on.
    [[nodiscard]] std::optional<Result<DatabaseAddress>> addressOf(const QString& text) const override;

    /// False: nobody knows before the server is asked.
    [[nodiscard]] bool isMissing(const DatabaseAddress& address) const override;
    [[nodiscard]] bool isFileOf(const DatabaseAddress& address, const QString& file) const override;
    [[nodiscard]] bool isKeptForDatabases(const QString& file) const override;

    [[nodiscard]] Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                         const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                           const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                    const OpenOptions& options) const override;

private:
    [[nodiscard]] Result<PostgresTarget> targetOf(const DatabaseAddress& address) const;

    const PostgresServers m_servers{};
};

} // namespace heroadmin
