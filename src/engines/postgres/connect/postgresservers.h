#pragma once

#include "data/engine/serveraccess.h"
#include "engines/postgres/connect/postgresaddress.h"

#include <QCoreApplication>
#include <QHash>
#include <QMutex>

namespace heroadmin {

/// Servers of PostgreSQL, as a person fills in how they are reached, and the passwords that were told for them.
class PostgresServers : public ServerAccess
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresServers)

public:
    [[nodiscard]] QList<Encryption> encryptions() const override;
    [[nodiscard]] FilledIn addressOf(const ServerForm& form) const override;
    [[nodiscard]] std::optional<ServerForm> formOf(const QString& address) const override;
    void tellPassword(const DatabaseAddress& address, const QString& password) const override;

    /// Empty where none was told.
    [[nodiscard]] QString passwordOf(const DatabaseAddress& address) const;

private:
    [[nodiscard]] static QList<ServerProblem> problemsOf(const ServerForm& form);

    mutable QMutex m_mutex;
    mutable QHash<QString, QString> m_passwords; ///< By location.
};

} // namespace heroadmin
