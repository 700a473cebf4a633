#pragma once

#include "core/result.h"
#include "data/engine/connectionfact.h"
#include "engines/postgres/connect/postgresconnection.h"

#include <QCoreApplication>
#include <QList>

namespace heroadmin {

/// What is worth knowing of a connection: whether it is encrypted and the server was checked, and who one is there.
class ConnectionFacts
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::ConnectionFacts)

public:
    /// One statement. Errors: as of every statement.
    [[nodiscard]] static Result<QList<ConnectionFact>> read(const PostgresConnection& connection);

private:
    /// How one came to the server, as it says.
    struct Way
    {
        QString role;
        bool isStandby = false;
        bool isSocket = false;
        bool isLoopback = false;
        QString tls;  ///< Its version; empty where nothing is encrypted.
        QString mode; ///< As ConnectionOptions::tlsMode().
    };

    [[nodiscard]] static ConnectionFact encryptionOf(const Way& way);
    [[nodiscard]] static ConnectionFact roleOf(const Way& way);
    [[nodiscard]] static ConnectionFact standby();
};

} // namespace heroadmin
