#include "support/postgresplace.h"

#include "data/sql/sqlstatement.h"
#include "support/postgresserver.h"
#include "support/postgressession.h"

namespace heroadmin::testing {

PostgresPlace::PostgresPlace(std::unique_ptr<QLockFile> lock, QString database)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
{}

std::unique_ptr<PostgresPlace> PostgresPlace::take(const QString& name)
{
    for (int number = 1;; ++number) {
        const QString ending = QStringLiteral("_%1").arg(number);
        auto lock = std::make_unique<QLockFile>(PostgresServer::running().filePath(QStringLiteral("place") + ending));
        lock->setStaleLockTime(0); // A test may go on for long.
        if (lock->tryLock()) {
            const QString database = name + ending;
            const bool isTaken = PostgresPlace::name(database, ending) && empty(database);
            return std::unique_ptr<PostgresPlace>(isTaken ? new PostgresPlace(std::move(lock), database) : nullptr);
        }
        if (lock->error() != QLockFile::LockFailedError) {
            qWarning("%s can't be written to", qPrintable(PostgresServer::running().socketFolder()));
            return nullptr;
        }
    }
}

bool PostgresPlace::name(const QString& database, const QString& ending)
{
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    const QString former = server
                               .value(QStringLiteral("SELECT datname FROM pg_database WHERE right(datname, %1) = '%2'")
                                          .arg(ending.size())
                                          .arg(ending))
                               .toString();
    if (former.isEmpty()) {
        return server.run(QStringLiteral("CREATE DATABASE %1 OWNER %2")
                              .arg(quotedName(database), QLatin1String(PostgresSession::owner)));
    }
    // Of whoever had it before, and was perhaps killed.
    const bool isLeft = server.run(QStringLiteral("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity, "
                                                  "pg_database WHERE pg_stat_activity.datid = pg_database.oid AND "
                                                  "right(pg_database.datname, %1) = '%2'")
                                       .arg(ending.size())
                                       .arg(ending)) &&
                        server.run(QStringLiteral("ALTER DATABASE %1 RESET ALL").arg(quotedName(former)));
    return isLeft &&
           (former == database ||
            server.run(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(quotedName(former), quotedName(database))));
}

bool PostgresPlace::empty(const QString& database)
{
    const PostgresSession session(database, PostgresSession::Role::Administrator);
    return session.run(
        {QStringLiteral("DO $$ DECLARE place name; BEGIN FOR place IN SELECT nspname FROM pg_namespace WHERE "
                        "nspname !~ '^pg_|^information_schema$' LOOP EXECUTE format('DROP SCHEMA %I CASCADE', place); "
                        "END LOOP; END $$"),
         QStringLiteral("CREATE SCHEMA public AUTHORIZATION pg_database_owner"),
         QStringLiteral("GRANT USAGE ON SCHEMA public TO PUBLIC"),
         QStringLiteral("GRANT CONNECT, TEMP ON DATABASE %1 TO PUBLIC").arg(quotedName(database))});
}

} // namespace heroadmin::testing
