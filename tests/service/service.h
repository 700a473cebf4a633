#pragma once

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QString>
#include <QUrl>

namespace heroadmin::testing {

/// The real service (hero_service.py) on a free port of this machine, on the database of `databasePath`. It is stopped
/// when this goes.
class Service
{
public:
    struct Answer
    {
        int status = 0; ///< Of HTTP; 0 where there was no answer.
        QJsonDocument body;
    };

    explicit Service(const QString& databasePath);
    ~Service();
    Q_DISABLE_COPY_MOVE(Service)

    /// Blocks until the service answers. False where it doesn't come up: problem() says why, and what to install.
    [[nodiscard]] bool start();
    void stop();

    [[nodiscard]] const QString& problem() const { return m_problem; }

    [[nodiscard]] const QUrl& url() const { return m_url; }

    [[nodiscard]] Answer get(const QString& path);
    [[nodiscard]] Answer post(const QString& path, const QJsonObject& body);
    [[nodiscard]] Answer patch(const QString& path, const QJsonObject& body);
    [[nodiscard]] Answer remove(const QString& path);

    /// The Python that has the service's libraries: Debian's own.
    [[nodiscard]] static QString python();

private:
    Answer send(const QByteArray& verb, const QString& path, const QByteArray& body = {});

    QString m_databasePath;
    QString m_problem;
    QUrl m_url;
    QProcess m_process;
    QNetworkAccessManager m_network;
};

} // namespace heroadmin::testing
