#pragma once

#include "engines/postgres/connect/postgrestarget.h"

#include <QMap>
#include <QString>
#include <QTemporaryDir>
#include <optional>

namespace heroadmin::testing {

/// A server at a port of this computer, gone with this object, that shows the certificates of certificates.sh.
class TlsServer
{
public:
    TlsServer() = default;
    ~TlsServer();
    Q_DISABLE_COPY_MOVE(TlsServer)

    [[nodiscard]] bool start(); ///< Without TLS. False, with what is wrong on the standard error, where it can't.

    /// What it shows from now on; without TLS where that is empty.
    [[nodiscard]] bool show(const QString& certificate);

    /// A file of certificates.sh.
    [[nodiscard]] QString filePath(const QString& name) const;

    [[nodiscard]] PostgresTarget target(const QString& host, const QMap<QString, QString>& options) const;

private:
    [[nodiscard]] int runServerScript(const QStringList& arguments) const;
    /// As its administrator, in a session of its own: the first value, none where it fails.
    [[nodiscard]] std::optional<QString> ask(const QString& sql) const;

    const QTemporaryDir m_folder;
    QString m_place; ///< Of its socket.
    quint16 m_port = 0;
};

} // namespace heroadmin::testing
