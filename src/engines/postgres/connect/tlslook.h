#pragma once

#include <QString>
#include <QtGlobal>
#include <chrono>

namespace heroadmin {

/// A second look at a server whose certificate libpq didn't take: it has one word for all that can be wrong with one.
/// Sends no name, no password, and no statement.
class TlsLook
{
public:
    enum class Finding {
        NotSeen, ///< The server can't be reached now, or what is wrong is something else.
        NoTls,
        UnknownAuthority,
        Expired,
        NotYetValid,
        OtherName,
        Nothing, ///< It is as it should be.
    };

    struct Server
    {
        QString name;    ///< That its certificate is to have.
        QString address; ///< Where it is reached.
        quint16 port = 0;
    };

    /// `rootCertificates`: a file with authorities; empty for those that the system trusts. Blocks, up to `patience`.
    [[nodiscard]] static Finding look(const Server& server, const QString& rootCertificates,
                                      std::chrono::milliseconds patience = std::chrono::seconds(3));
};

} // namespace heroadmin
