#pragma once

#include "data/engine/engine.h"
#include "data/engine/engines.h"
#include "support/memory/fakeserver.h"

#include <QHash>
#include <QMutex>
#include <memory>

namespace heroadmin::testing {

/// Databases on a FakeServer: `server://USER:PASSWORD@HOST/DATABASE`, of which all but the database may be missing.
class ServerEngine : public Engine, public ServerAccess
{
public:
    explicit ServerEngine(std::shared_ptr<FakeServer> server);

    /// One alone.
    [[nodiscard]] static Engines enginesWith(const std::shared_ptr<FakeServer>& server);

    [[nodiscard]] QString name() const override { return QStringLiteral("Server"); }

    [[nodiscard]] QString version() const override { return QStringLiteral("1"); }

    [[nodiscard]] QString whatItOpens() const override { return QStringLiteral("heroes on a server"); }

    [[nodiscard]] QStringList fileFilters() const override { return {}; }

    [[nodiscard]] const ServerAccess* servers() const override { return this; }

    [[nodiscard]] std::optional<Result<DatabaseAddress>> addressOf(const QString& text) const override;

    [[nodiscard]] bool isMissing(const DatabaseAddress& /*address*/) const override { return false; }

    [[nodiscard]] bool isFileOf(const DatabaseAddress& /*address*/, const QString& /*file*/) const override
    {
        return false;
    }

    [[nodiscard]] bool isKeptForDatabases(const QString& /*file*/) const override { return false; }

    [[nodiscard]] Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                         const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                           const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                    const OpenOptions& options) const override;

    [[nodiscard]] QList<Encryption> encryptions() const override;
    [[nodiscard]] FilledIn addressOf(const ServerForm& form) const override;
    [[nodiscard]] std::optional<ServerForm> formOf(const QString& address) const override;
    void tellPassword(const DatabaseAddress& address, const QString& password) const override;

private:
    [[nodiscard]] static DatabaseAddress addressAt(const ServerForm& form);

    const std::shared_ptr<FakeServer> m_server;
    mutable QMutex m_mutex;
    mutable QHash<QString, QString> m_passwords;
};

} // namespace heroadmin::testing
