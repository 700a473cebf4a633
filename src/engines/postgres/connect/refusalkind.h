#pragma once

#include <QString>

namespace heroadmin {

/// In which way a connection can be refused, or fail on its way.
enum class RefusalKind {
    Password,
    NoPassword,
    OtherCheck, ///< Of who it is, by something else than a password.
    NotLetIn,   ///< By pg_hba.conf.
    NoRight,    ///< To connect to this database, or to log in at all.
    NoDatabase,
    TooMany,
    NotReady, ///< The server is starting, stopping, or a standby that nobody may read.
    NoTls,
    Certificate, ///< It can't be trusted, whatever the reason.
    CertificateName,
    RootFile,
    Tls,       ///< Anything else about it.
    OtherRole, ///< A standby where the address wants a primary, or the other way round.
    NoSuchHost,
    NoAnswer,
    NobodyThere,
    NoService,
    Pooler, ///< One that takes no settings of a session.
    BadOption,
    NotPostgres,
    Unknown,
};

/// What libpq said, and about which of several servers.
struct Refusal
{
    RefusalKind kind = RefusalKind::Unknown;
    QString line; ///< Of its words, where it says so.

    /// Of the words, in English, what a person can do most about: of several servers, some may simply be off.
    [[nodiscard]] static Refusal in(const QString& words);
};

} // namespace heroadmin
