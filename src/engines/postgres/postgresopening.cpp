#include "core/foreigntext.h"
#include "data/sql/transaction.h"
#include "engines/postgres/connect/connectionfacts.h"
#include "engines/postgres/postgresdatabase.h"
#include "engines/postgres/postgressource.h"
#include "engines/postgres/sql/postgresschema.h"

#include <QScopeGuard>

// How a PostgresDatabase comes to be: a session is opened, its table looked at, and made where there is none.

namespace heroadmin {

namespace {

/// Creates nothing where the service was quicker.
Result<void> createTableWhereNone(const SqlConnection& sql)
{
    Result<Transaction> transaction = Transaction::begin(sql, Transaction::Kind::Write);
    if (!transaction) {
        return failure(transaction.error());
    }
    const Result<PostgresSchema> schema = PostgresSchema::read(sql);
    if (!schema) {
        return failure(schema.error());
    }
    if (schema->hasHeroTable()) {
        return {};
    }
    const Result<void> created = PostgresSchema::createHeroTable(sql);
    return created ? transaction->commit() : created;
}

/// A connection that writes, whatever it is for.
Result<std::unique_ptr<PostgresConnection>> openToWrite(const PostgresTarget& target, const OpenOptions& options)
{
    OpenOptions writing = options;
    writing.readOnly = false;
    return PostgresConnection::open(target, writing);
}

} // namespace

Result<void> PostgresDatabase::check(const OpenOptions& options) const
{
    const QString name = foreignText(m_info.address.displayName);
    const Result<PostgresSchema> schema = PostgresSchema::read(sql());
    if (!schema) {
        return failure(schema.error());
    }
    if (!schema->hasHeroTable()) {
        return failure(Error::of(ErrorKind::NoHeroTable, tr("“%1” has no table “hero”.").arg(name)));
    }
    Result<QString> problem = schema->problem();
    if (problem->isEmpty() && options.role == OpenOptions::Role::Asking) {
        problem = schema->readIdProblem(sql());
    }
    if (!problem) {
        return failure(problem.error());
    }
    return problem->isEmpty()
               ? Result<void>()
               : failure(Error::of(ErrorKind::NotAHeroDatabase,
                                   tr("“%1” is no database of the hero service. %2").arg(name, *problem)));
}

Result<std::unique_ptr<PostgresDatabase>> PostgresDatabase::open(const PostgresTarget& target,
                                                                 const OpenOptions& options)
{
    Result<std::unique_ptr<PostgresConnection>> connection = PostgresConnection::open(target, options);
    if (!connection) {
        return failure(connection.error());
    }
    std::unique_ptr<PostgresDatabase> database(new PostgresDatabase(std::move(*connection), options));
    Result<void> ready = database->check(options);
    ready = ready ? database->readConnection() : ready;
    ready = ready ? database->renewInfo() : ready;
    return ready ? Result<std::unique_ptr<PostgresDatabase>>(std::move(database)) : failure(ready.error());
}

Result<void> PostgresDatabase::readConnection()
{
    return ConnectionFacts::read(*m_connection).map([this](const QList<ConnectionFact>& facts) {
        m_info.connection = facts;
    });
}

Result<std::unique_ptr<PostgresDatabase>> PostgresDatabase::create(const PostgresTarget& target,
                                                                   const OpenOptions& options)
{
    const QString name = target.address.database;
    if (name.isEmpty()) {
        return failure(Error::of(ErrorKind::Other, tr("The address names no database that could be created.")));
    }
    // A new one can only be asked for in another one, and that one every server has.
    PostgresTarget beside = target;
    beside.address.database = QStringLiteral("postgres");
    const Result<std::unique_ptr<PostgresConnection>> connection = openToWrite(beside, options);
    if (!connection) {
        return failure(connection.error());
    }
    const SqlConnection sql = (*connection)->sql();
    const Result<QVariant> isThere =
        sql.readValue({QStringLiteral("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = ?)"), {name}});
    if (!isThere) {
        return failure(isThere.error());
    }
    if (isThere->toBool()) {
        return failure(Error::of(ErrorKind::Other, tr("The database “%1” exists already.").arg(foreignText(name))));
    }
    if (const Result<void> created = sql.execute({QStringLiteral("CREATE DATABASE ") + quotedName(name), {}});
        !created) {
        return failure(created.error());
    }
    auto removeDatabase = qScopeGuard([&sql, &name] {
        // Not where somebody else works with it already: then it isn't ours to remove.
        [[maybe_unused]] const Result<void> removed =
            sql.execute({QStringLiteral("DROP DATABASE ") + quotedName(name), {}});
    });
    Result<std::unique_ptr<PostgresDatabase>> database = createHeroTable(target, options);
    if (database) {
        removeDatabase.dismiss();
    }
    return database;
}

Result<std::unique_ptr<PostgresDatabase>> PostgresDatabase::createHeroTable(const PostgresTarget& target,
                                                                            const OpenOptions& options)
{
    {
        const Result<std::unique_ptr<PostgresConnection>> connection = openToWrite(target, options);
        const Result<void> created =
            connection ? createTableWhereNone((*connection)->sql()) : Result<void>(failure(connection.error()));
        if (!created) {
            return failure(created.error());
        }
    }
    return open(target, options);
}

} // namespace heroadmin
