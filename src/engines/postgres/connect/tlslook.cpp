#include "engines/postgres/connect/tlslook.h"

#include <QByteArray>
#include <QDeadlineTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <algorithm>
#include <array>
#include <utility>

namespace heroadmin {

namespace {

/// Of the protocol: its length, and the number that stands for the question whether there is TLS.
QByteArray tlsRequest()
{
    return QByteArray::fromHex("0000000804d2162f");
}

int msecsLeft(const QDeadlineTimer& deadline)
{
    return static_cast<int>(deadline.remainingTime());
}

TlsLook::Finding findingOf(const QList<QSslError>& errors)
{
    // Whoever has several of these mends the first one first.
    constexpr std::array meanings = {
        std::pair{QSslError::CertificateExpired, TlsLook::Finding::Expired},
        std::pair{QSslError::CertificateNotYetValid, TlsLook::Finding::NotYetValid},
        std::pair{QSslError::UnableToGetIssuerCertificate, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::UnableToGetLocalIssuerCertificate, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::UnableToVerifyFirstCertificate, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::SelfSignedCertificate, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::SelfSignedCertificateInChain, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::CertificateUntrusted, TlsLook::Finding::UnknownAuthority},
        std::pair{QSslError::HostNameMismatch, TlsLook::Finding::OtherName},
    };
    for (const auto& [code, finding] : meanings) {
        if (std::any_of(errors.begin(), errors.end(),
                        [wanted = code](const QSslError& error) { return error.error() == wanted; })) {
            return finding;
        }
    }
    return TlsLook::Finding::NotSeen;
}

} // namespace

TlsLook::Finding TlsLook::look(const Server& server, const QString& rootCertificates,
                               std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    QSslSocket socket;
    socket.connectToHost(server.address, server.port);
    if (!socket.waitForConnected(msecsLeft(deadline))) {
        return Finding::NotSeen;
    }
    socket.write(tlsRequest());
    if (!socket.waitForReadyRead(msecsLeft(deadline))) {
        return Finding::NotSeen;
    }
    const QByteArray answer = socket.read(1);
    if (answer != "S") {
        return answer == "N" ? Finding::NoTls : Finding::NotSeen;
    }
    if (!rootCertificates.isEmpty()) {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(rootCertificates));
        socket.setSslConfiguration(configuration);
    }
    socket.setPeerVerifyName(server.name);
    socket.startClientEncryption();
    return socket.waitForEncrypted(msecsLeft(deadline)) ? Finding::Nothing : findingOf(socket.sslHandshakeErrors());
}

} // namespace heroadmin
