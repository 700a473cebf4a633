#include "support/postgresplace.h"

#include "data/sql/sqlstatement.h"
#include "support/postgresserver.h"
#include "support/postgressession.h"

namespace heroadmin::testing {

PostgresPlace::PostgresPlace(std::unique_ptr<QLockFile> lock, QString ending, QString database)
    : m_lock(std::move(lock))
    , m_ending(std::move(ending))
    , m_database(std::move(database))
{}

PostgresPlace::~PostgresPlace()
{
    [[maybe_unused]] const bool isFree = giveName(QStringLiteral("free") + m_ending);
}

std::unique_ptr<PostgresPlace> PostgresPlace::take(const QString& name)
{
    for (int number = 1;; ++number) {
        const QString ending = QStringLiteral("_%1").arg(number);
        auto lock = std::make_unique<QLockFile>(PostgresServer::running().filePath(QStringLiteral("place") + ending));
        lock->setStaleLockTime(0); // A test may go on for long.
        if (lock->tryLock()) {
            std::unique_ptr<PostgresPlace> place(new PostgresPlace(std::move(lock), ending, name + ending));
            return place->giveName(place->database()) && place->makeEmpty() ? std::move(place) : nullptr;
        }
        if (lock->error() != QLockFile::LockFailedError) {
            qWarning("%s can't be written to", qPrintable(PostgresServer::running().socketFolder()));
            return nullptr;
        }
    }
}

bool PostgresPlace::giveName(const QString& name) const
{
    const PostgresSession server(QStringLiteral("postgres"), PostgresSession::Role::Administrator);
    const QString isThis = QStringLiteral("right(datname, %1) = '%2'").arg(m_ending.size()).arg(m_ending);
    const QString former = server.value(QStringLiteral("SELECT datname FROM pg_database WHERE ") + isThis).toString();
    if (former.isEmpty()) {
        return server.run(
            QStringLiteral("CREATE DATABASE %1 OWNER %2").arg(quotedName(name), QLatin1String(PostgresSession::owner)));
    }
    // Of whoever had it before, and was perhaps killed.
    const QString end = QStringLiteral("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE ") + isThis;
    return server.run(end) &&
           (former == name ||
            server.run(QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(quotedName(former), quotedName(name))));
}

bool PostgresPlace::makeEmpty() const
{
    const PostgresSession session(m_database, PostgresSession::Role::Administrator);
    const QString database = quotedName(m_database);
    return session.run(
        {QStringLiteral("DO $$ DECLARE place name; BEGIN FOR place IN SELECT nspname FROM pg_namespace WHERE "
                        "nspname !~ '^pg_|^information_schema$' LOOP EXECUTE format('DROP SCHEMA %I CASCADE', place); "
                        "END LOOP; END $$"),
         QStringLiteral("CREATE SCHEMA public AUTHORIZATION pg_database_owner"),
         QStringLiteral("GRANT USAGE ON SCHEMA public TO PUBLIC"),
         QStringLiteral("GRANT CONNECT, TEMP ON DATABASE %1 TO PUBLIC").arg(database),
         QStringLiteral("ALTER DATABASE %1 RESET ALL").arg(database)});
}

} // namespace heroadmin::testing
