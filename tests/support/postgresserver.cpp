#include "support/postgresserver.h"

#include <QFile>

namespace heroadmin::testing {

const PostgresServer& PostgresServer::running()
{
    static const PostgresServer server(qEnvironmentVariable("HEROADMIN_TEST_SERVER"));
    return server;
}

PostgresServer::PostgresServer(const QString& folder)
{
    QFile place(folder + QStringLiteral("/place"));
    if (folder.isEmpty() || !place.open(QIODevice::ReadOnly)) {
        qFatal("no server to test with: run tests/support/postgresserver.sh start FOLDER, and set "
               "HEROADMIN_TEST_SERVER to FOLDER");
    }
    m_place = QString::fromLocal8Bit(place.readAll()).trimmed();
}

} // namespace heroadmin::testing
