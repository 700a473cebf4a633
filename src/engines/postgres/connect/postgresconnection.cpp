#include "engines/postgres/connect/postgresconnection.h"

#include "core/foreigntext.h"
#include "engines/postgres/connect/connectionoptions.h"
#include "engines/postgres/connect/connectionrefusal.h"
#include "engines/postgres/connect/englishmessages.h"

#include <QSqlError>
#include <QStringList>
#include <QUuid>
#include <algorithm>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

QString driverName()
{
    return QStringLiteral("QPSQL");
}

constexpr std::chrono::milliseconds longestWait{500}; ///< Of a statement that writes, for somebody else's lock.
constexpr int oldestVersion = 130000;                 ///< That has all that is asked for, as PostgreSQL counts.

/// What a role or a database may have otherwise, and every statement here relies on. No notice of the server comes to
/// be printed, since a trigger may put what a row holds into one. standard_conforming_strings is left as it is: Qt
/// looks once, when it connects, and quotes by that.
QString settingsOf(const OpenOptions& options)
{
    // Who writes tries again, and looks in between whether it is still wanted.
    const std::chrono::milliseconds patience =
        options.role == OpenOptions::Role::Writing ? std::min(options.busyTimeout, longestWait) : options.busyTimeout;
    QStringList settings{
        QStringLiteral("('client_encoding', 'UTF8')"),
        QStringLiteral("('client_min_messages', 'error')"),
        QStringLiteral("('DateStyle', 'ISO')"),
        QStringLiteral("('default_transaction_isolation', 'read committed')"),
        QStringLiteral("('idle_session_timeout', '0')"),
        QStringLiteral("('statement_timeout', '0')"),
        QStringLiteral("('transaction_timeout', '0')"),
        QStringLiteral("('lock_timeout', '%1')").arg(patience.count()),
    };
    if (options.readOnly) {
        settings.append(QStringLiteral("('default_transaction_read_only', 'on')"));
    }
    return settings.join(QStringLiteral(", "));
}

} // namespace

PostgresConnection::PostgresConnection(PostgresTarget target)
    : m_target(std::move(target))
    , m_connectionName(QStringLiteral("heroadmin-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

PostgresConnection::~PostgresConnection()
{
    // No copy of the connection may live where it is removed.
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const PostgresTarget& target,
                                                                     const OpenOptions& options)
{
    if (!QSqlDatabase::isDriverAvailable(driverName())) {
        return failure(withoutDriver());
    }
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(target));
    Result<void> ready = connection->connect();
    ready = ready ? connection->setUp(options) : ready;
    return ready ? Result<std::unique_ptr<PostgresConnection>>(std::move(connection)) : failure(ready.error());
}

Error PostgresConnection::withoutDriver()
{
    return Error::of(ErrorKind::Other,
                     tr("Databases of PostgreSQL can't be opened, because Qt's driver for them is not installed. On "
                        "Debian and Ubuntu it is the package libqt6sql6-psql, on Fedora qt6-qtbase-postgresql."));
}

Result<void> PostgresConnection::connect()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(driverName(), m_connectionName);
    if (!connection.isValid()) {
        return failure(withoutDriver());
    }
    const PostgresAddress& address = m_target.address;
    QStringList hosts;
    for (const PostgresAddress::Host& host : address.hosts) {
        hosts.append(host.name);
    }
    connection.setHostName(hosts.join(u','));
    connection.setDatabaseName(address.database);
    connection.setUserName(address.user);
    connection.setPassword(m_target.password);
    connection.setConnectOptions(ConnectionOptions(address).text());
    const EnglishMessages english;
    return connection.open() ? Result<void>()
                             : failure(ConnectionRefusal(m_target, connection.lastError().databaseText()).error());
}

Result<void> PostgresConnection::setUp(const OpenOptions& options)
{
    // Not every version has every one of them.
    const QString statement =
        QStringLiteral("SELECT pg_backend_pid(), current_setting('server_version'), "
                       "current_setting('server_version_num'), count(CASE WHEN current_setting(name, TRUE) IS NOT NULL "
                       "THEN set_config(name, value, FALSE) END) FROM (VALUES %1) AS wanted (name, value)")
            .arg(settingsOf(options));
    int version = 0;
    const Result<void> done = sql().forEachRow({statement, {}}, [this, &version](const QSqlQuery& row) {
        m_backendPid = row.value(0).toLongLong();
        m_serverVersion = row.value(1).toString().section(u' ', 0, 0); // behind it, whose package it is
        version = row.value(2).toInt();
    });
    if (done && version < oldestVersion) {
        return failure(Error::of(ErrorKind::Other,
                                 tr("The server is PostgreSQL %1. Hero Admin works with version 13 and newer ones.")
                                     .arg(foreignText(m_serverVersion))));
    }
    return done;
}

SqlConnection PostgresConnection::sql() const
{
    return {QSqlDatabase::database(m_connectionName, false), m_dialect};
}

bool PostgresConnection::isOpen() const
{
    return QSqlDatabase::database(m_connectionName, false).isOpen();
}

} // namespace heroadmin
