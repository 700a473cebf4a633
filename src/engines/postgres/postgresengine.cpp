#include "engines/postgres/postgresengine.h"

#include "engines/postgres/postgresdatabase.h"

#include <utility>

namespace heroadmin {

namespace {

Result<std::unique_ptr<Database>> asAnyDatabase(Result<std::unique_ptr<PostgresDatabase>> database)
{
    return std::move(database).map(
        [](std::unique_ptr<PostgresDatabase>&& opened) -> std::unique_ptr<Database> { return std::move(opened); });
}

} // namespace

QString PostgresEngine::name() const
{
    return QStringLiteral("PostgreSQL");
}

QString PostgresEngine::version() const
{
    return {};
}

QString PostgresEngine::whatItOpens() const
{
    return tr("PostgreSQL databases");
}

QStringList PostgresEngine::fileFilters() const
{
    return {};
}

std::optional<Result<DatabaseAddress>> PostgresEngine::addressOf(const QString& text) const
{
    const std::optional<Result<PostgresAddress>> read = PostgresAddress::read(text);
    if (!read) {
        return {};
    }
    if (!*read) {
        return failure(read->error());
    }
    const PostgresAddress& address = **read;
    const DatabaseAddress found = address.toDatabaseAddress();
    if (!address.password.isEmpty()) {
        m_servers.tellPassword(found, address.password);
    }
    return found;
}

Result<PostgresTarget> PostgresEngine::targetOf(const DatabaseAddress& address) const
{
    const std::optional<Result<PostgresAddress>> read = PostgresAddress::read(address.location);
    if (!read || !*read) {
        return failure(read ? read->error()
                            : Error::of(ErrorKind::Other, tr("That is no address of a PostgreSQL database.")));
    }
    return PostgresTarget{.address = **read, .password = m_servers.passwordOf(address)};
}

bool PostgresEngine::isMissing(const DatabaseAddress& /*address*/) const
{
    return false;
}

bool PostgresEngine::isFileOf(const DatabaseAddress& /*address*/, const QString& /*file*/) const
{
    return false;
}

bool PostgresEngine::isKeptForDatabases(const QString& /*file*/) const
{
    return false;
}

Result<std::unique_ptr<Database>> PostgresEngine::open(const DatabaseAddress& address, const OpenOptions& options) const
{
    const Result<PostgresTarget> target = targetOf(address);
    return target ? asAnyDatabase(PostgresDatabase::open(*target, options)) : failure(target.error());
}

Result<std::unique_ptr<Database>> PostgresEngine::create(const DatabaseAddress& address,
                                                         const OpenOptions& options) const
{
    const Result<PostgresTarget> target = targetOf(address);
    return target ? asAnyDatabase(PostgresDatabase::create(*target, options)) : failure(target.error());
}

Result<std::unique_ptr<Database>> PostgresEngine::createHeroTable(const DatabaseAddress& address,
                                                                  const OpenOptions& options) const
{
    const Result<PostgresTarget> target = targetOf(address);
    return target ? asAnyDatabase(PostgresDatabase::createHeroTable(*target, options)) : failure(target.error());
}

} // namespace heroadmin
