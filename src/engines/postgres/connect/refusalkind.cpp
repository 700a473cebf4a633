#include "engines/postgres/connect/refusalkind.h"

#include <QRegularExpression>
#include <QStringList>
#include <array>
#include <utility>

namespace heroadmin {

namespace {

constexpr std::array refusalPatterns = {
    std::pair{RefusalKind::BadOption, "invalid connection option|invalid \\S+ value|invalid integer value|"
                                      "invalid value for parameter|unrecognized configuration parameter"},
    std::pair{RefusalKind::NoService, "definition of service .* not found|service file .* not found"},
    std::pair{RefusalKind::Pooler, "unsupported startup parameter"},
    std::pair{RefusalKind::NoPassword, "no password supplied"},
    std::pair{RefusalKind::Password, "password authentication failed|LDAP authentication failed|"
                                     "PAM authentication failed|RADIUS authentication failed"},
    std::pair{RefusalKind::NotLetIn, "no pg_hba\\.conf entry|pg_hba\\.conf rejects connection"},
    std::pair{RefusalKind::OtherCheck, "authentication failed|authentication method|GSSAPI|"
                                       "requires a valid client certificate|requirepeer"},
    std::pair{RefusalKind::NoDatabase, "database \".*\" does not exist"},
    std::pair{RefusalKind::NoRight, "role \".*\" does not exist|permission denied for database|"
                                    "is not permitted to log in|not currently accepting connections"},
    std::pair{RefusalKind::TooMany, "too many (?:connections|clients)|connection slots are reserved"},
    std::pair{RefusalKind::RootFile, "root certificate file|no certificate or crl found"},
    std::pair{RefusalKind::CertificateName, "does not match host name"},
    std::pair{RefusalKind::Certificate, "certificate verify failed"},
    std::pair{RefusalKind::NoTls, "server does not support SSL"},
    std::pair{RefusalKind::NotPostgres, "server closed the connection|invalid response|expected authentication request|"
                                        "server didn't return|received unexpected"},
    std::pair{RefusalKind::Tls, "SSL|certificate"},
    std::pair{RefusalKind::NotReady, "the database system is|hot standby mode is disabled"},
    std::pair{RefusalKind::OtherRole, "session is (?:not )?read-only|server is (?:not )?in hot standby"},
    std::pair{RefusalKind::NoAnswer, "timeout expired|timed out|unreachable|No route to host"},
    std::pair{RefusalKind::NoSuchHost, "could not translate host name|Name or service not known|"
                                       "could not parse network address"},
    std::pair{RefusalKind::NobodyThere, "Connection refused|No such file or directory|Connection reset by peer"},
};

} // namespace

Refusal Refusal::in(const QString& words)
{
    const QStringList lines = words.split(u'\n');
    for (const auto& [kind, pattern] : refusalPatterns) {
        const QRegularExpression expression(QString::fromLatin1(pattern));
        for (const QString& line : lines) {
            if (line.contains(expression)) {
                return {.kind = kind, .line = line};
            }
        }
    }
    return {.kind = RefusalKind::Unknown, .line = lines.constFirst()};
}

} // namespace heroadmin
