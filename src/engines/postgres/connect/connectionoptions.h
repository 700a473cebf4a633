#pragma once

#include "engines/postgres/connect/postgresaddress.h"

#include <QMap>
#include <QString>

namespace heroadmin {

/// What libpq is told beside host, database, user and password: the options of an address, and where it leaves them
/// out, such as end a wait for somebody who isn't there.
class ConnectionOptions
{
public:
    explicit ConnectionOptions(const PostgresAddress& address);

    /// As QSqlDatabase::setConnectOptions() takes them: quoted, since Qt doesn't.
    [[nodiscard]] QString text() const;

    /// libpq's word for how the connection is encrypted and checked; empty where it is libpq's own choice.
    [[nodiscard]] QString tlsMode() const;

    /// The file with the authorities that a server's certificate is trusted by; empty where it is libpq's own choice.
    [[nodiscard]] QString rootCertificates() const;

private:
    QMap<QString, QString> m_options;
};

} // namespace heroadmin
