#pragma once

#include <QString>

namespace heroadmin {

/// What a person fills in of how a server is reached.
enum class ServerField { Hosts, Database, User, Password, Encryption, RootCertificate, Options };

/// What a person fills in to reach a database on a server.
struct ServerForm
{
    QString hosts; ///< One or several with commas between, each with `:` and its port, or without.
    QString database;
    QString user;
    QString password;        ///< Part of no address.
    QString encryption;      ///< The id of a ServerAccess::Encryption.
    QString rootCertificate; ///< The file of those that a server's certificate is trusted by; empty: the system's.
    QString options;         ///< What an address may say besides: `name=value&name=value`, as it stands there.
    bool readOnly = false;   ///< Part of no address.

    friend bool operator==(const ServerForm&, const ServerForm&) = default;
};

/// Something to mend in one field.
struct ServerProblem
{
    ServerField field = ServerField::Hosts;
    QString message; ///< For the person, translated, a whole sentence.

    friend bool operator==(const ServerProblem&, const ServerProblem&) = default;
};

} // namespace heroadmin
