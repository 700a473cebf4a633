#include "service/service.h"

#include <QEventLoop>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <memory>

namespace heroadmin::testing {

namespace {

constexpr int startTimeout = 60'000; // ms; Python reads a hundred modules before it answers.
constexpr int stopTimeout = 10'000;  // ms

} // namespace

Service::Service(const QString& databasePath)
    : m_databasePath(databasePath)
{}

Service::~Service()
{
    stop();
}

QString Service::python()
{
    return QStringLiteral(HEROADMIN_PYTHON);
}

bool Service::start()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DB_URL"), QStringLiteral("sqlite:///") + m_databasePath);
    environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
    environment.remove(QStringLiteral("LD_PRELOAD")); // A sanitizer's, which is not for Python.
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // Port 0: the system gives a free one, which the service then says.
    m_process.start(python(),
                    {QStringLiteral("-m"), QStringLiteral("uvicorn"), QStringLiteral("hero_service:app"),
                     QStringLiteral("--app-dir"), QStringLiteral(HEROADMIN_SERVICE_FOLDER), QStringLiteral("--host"),
                     QStringLiteral("127.0.0.1"), QStringLiteral("--port"), QStringLiteral("0"),
                     QStringLiteral("--no-access-log"), QStringLiteral("--no-use-colors")});
    static const QRegularExpression running(QStringLiteral("running on (http://127\\.0\\.0\\.1:[0-9]+)"));
    QString output;
    while (m_process.waitForReadyRead(startTimeout)) {
        output += QString::fromUtf8(m_process.readAll());
        if (const QRegularExpressionMatch match = running.match(output); match.hasMatch()) {
            m_url = QUrl(match.captured(1));
            return true;
        }
    }
    m_problem = QStringLiteral("The service did not start. On Debian and Ubuntu it needs: apt install python3-fastapi "
                               "python3-sqlmodel python3-uvicorn python3-httpx. It said: ") +
                output + m_process.errorString();
    return false;
}

void Service::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeout)) {
        m_process.kill();
        m_process.waitForFinished(stopTimeout);
    }
}

Service::Answer Service::get(const QString& path)
{
    return send("GET", path);
}

Service::Answer Service::post(const QString& path, const QJsonObject& body)
{
    return send("POST", path, QJsonDocument(body).toJson());
}

Service::Answer Service::patch(const QString& path, const QJsonObject& body)
{
    return send("PATCH", path, QJsonDocument(body).toJson());
}

Service::Answer Service::remove(const QString& path)
{
    return send("DELETE", path);
}

Service::Answer Service::send(const QByteArray& verb, const QString& path, const QByteArray& body)
{
    QNetworkRequest request(m_url.resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
    QEventLoop waiting;
    QObject::connect(reply.get(), &QNetworkReply::finished, &waiting, &QEventLoop::quit);
    if (!reply->isFinished()) {
        waiting.exec();
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            QJsonDocument::fromJson(reply->readAll())};
}

} // namespace heroadmin::testing
