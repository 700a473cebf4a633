#pragma once

#include "core/result.h"
#include "data/engine/engine.h"
#include "data/sql/sqlconnection.h"
#include "engines/postgres/connect/postgrestarget.h"
#include "engines/postgres/sql/postgresdialect.h"

#include <QCoreApplication>
#include <QString>
#include <memory>

namespace heroadmin {

/// One session with a server, which ends with this. Lives, with all its statements, in the thread that opened it.
class PostgresConnection
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresConnection)

public:
    /// Blocks until there is an answer, or for some seconds a host. Errors, each with a sentence that says why:
    /// NotFound (no such database), PasswordWanted, PermissionDenied (who it is, or whether), Busy (not now),
    /// ConnectionLost (not reached), NotTrusted (no TLS, or another certificate than it should be), Other.
    [[nodiscard]] static Result<std::unique_ptr<PostgresConnection>> open(const PostgresTarget& target,
                                                                          const OpenOptions& options);

    ~PostgresConnection();
    Q_DISABLE_COPY_MOVE(PostgresConnection)

    [[nodiscard]] SqlConnection sql() const;

    /// What its errors tell of from now on.
    void learn(const KnownRules& rules) { m_dialect.learn(rules); }

    [[nodiscard]] qint64 backendPid() const { return m_backendPid; } ///< What pg_cancel_backend() takes.

    [[nodiscard]] const PostgresTarget& target() const { return m_target; }

    [[nodiscard]] QString serverVersion() const { return m_serverVersion; } ///< As a person reads it: "15.18".

    /// False where the server, or what is between, ended it; it never is again.
    [[nodiscard]] bool isOpen() const;

    [[nodiscard]] static Error withoutDriver(); ///< Where Qt has none for PostgreSQL.

private:
    explicit PostgresConnection(PostgresTarget target);

    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> setUp(const OpenOptions& options);

    const PostgresTarget m_target;
    const QString m_connectionName;
    PostgresDialect m_dialect;
    qint64 m_backendPid = 0;
    QString m_serverVersion;
};

} // namespace heroadmin
