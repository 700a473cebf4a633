#include "engines/postgres/connect/tlsserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTest>

namespace heroadmin::testing {

namespace {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

} // namespace

TlsServer::~TlsServer()
{
    if (runServerScript({QStringLiteral("stop"), m_folder.path()}) != 0) {
        qWarning("the server goes on");
    }
}

bool TlsServer::start()
{
    m_port = freePort();
    if (runServerScript({QStringLiteral("start"), m_folder.path(), QString::number(QCoreApplication::applicationPid()),
                         QStringLiteral("localhost")}) != 0) {
        return false;
    }
    QFile place(m_folder.filePath(QStringLiteral("place")));
    if (!place.open(QIODevice::ReadOnly)) {
        return false;
    }
    m_place = QString::fromLocal8Bit(place.readAll()).trimmed();
    return QProcess::execute(QStringLiteral(HEROADMIN_CERTIFICATES_SCRIPT), {filePath({})}) == 0;
}

int TlsServer::runServerScript(const QStringList& arguments) const
{
    QProcess script;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPORT"), QString::number(m_port));
    script.setProcessEnvironment(environment);
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(QStringLiteral(HEROADMIN_SERVER_SCRIPT), arguments);
    constexpr int untilCTestEndsIt = -1;
    return script.waitForFinished(untilCTestEndsIt) ? script.exitCode() : -1;
}

QString TlsServer::filePath(const QString& name) const
{
    return m_place + QStringLiteral("/certificates/") + name;
}

std::optional<QString> TlsServer::ask(const QString& sql) const
{
    const QString name = QStringLiteral("administrator");
    std::optional<QString> answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        database.setHostName(m_place);
        database.setPort(m_port);
        database.setDatabaseName(QStringLiteral("postgres"));
        database.setUserName(QStringLiteral("postgres"));
        QSqlQuery query(database);
        if (database.open() && query.exec(sql)) {
            answer = query.next() ? query.value(0).toString() : QString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

bool TlsServer::show(const QString& certificate)
{
    const QString file = filePath(certificate.isEmpty() ? QStringLiteral("good") : certificate);
    const QString state = certificate.isEmpty() ? QStringLiteral("off") : QStringLiteral("on");
    for (const auto& [setting, value] :
         {std::pair{"ssl_cert_file", file + QStringLiteral(".crt")},
          std::pair{"ssl_key_file", file + QStringLiteral(".key")}, std::pair{"ssl", state}}) {
        if (!ask(QStringLiteral("ALTER SYSTEM SET %1 = '%2'").arg(QLatin1String(setting), value))) {
            return false;
        }
    }
    if (!ask(QStringLiteral("SELECT pg_reload_conf()"))) {
        return false;
    }
    // A session has what the server had when it was begun.
    const QString shown = QStringLiteral("SELECT current_setting('ssl') || ' ' || current_setting('ssl_cert_file')");
    return QTest::qWaitFor([&] { return ask(shown) == state + u' ' + file + QStringLiteral(".crt"); });
}

PostgresTarget TlsServer::target(const QString& host, const QMap<QString, QString>& options) const
{
    PostgresTarget target;
    target.address.hosts = {{host, m_port}};
    target.address.database = QStringLiteral("postgres");
    target.address.user = QStringLiteral("heroes");
    target.address.options = options;
    return target;
}

} // namespace heroadmin::testing
