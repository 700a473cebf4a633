#include "data/engine/engines.h"

#include "core/foreigntext.h"

#include <QLocale>
#include <algorithm>
#include <utility>

namespace heroadmin {

Engines::Engines(List engines)
    : m_engines(std::make_shared<const List>(std::move(engines)))
{}

QStringList Engines::fileFilters() const
{
    QStringList filters;
    for (const std::unique_ptr<const Engine>& engine : *m_engines) {
        filters += engine->fileFilters();
    }
    return filters;
}

const ServerAccess* Engines::servers() const
{
    for (const std::unique_ptr<const Engine>& engine : *m_engines) {
        if (const ServerAccess* const servers = engine->servers()) {
            return servers;
        }
    }
    return nullptr;
}

bool Engines::isOnServer(const DatabaseAddress& address) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr && engine->servers() != nullptr;
}

bool Engines::holdsPassword(const QString& text) const
{
    return std::any_of(m_engines->begin(), m_engines->end(), [&text](const std::unique_ptr<const Engine>& engine) {
        const ServerAccess* const servers = engine->servers();
        const std::optional<ServerForm> form = servers != nullptr ? servers->formOf(text) : std::nullopt;
        return form && !form->password.isEmpty();
    });
}

void Engines::tellPassword(const DatabaseAddress& address, const QString& password) const
{
    const Engine* const engine = engineOf(address);
    if (const ServerAccess* const servers = engine != nullptr ? engine->servers() : nullptr) {
        servers->tellPassword(address, password);
    }
}

Result<DatabaseAddress> Engines::addressOf(const QString& text) const
{
    for (const std::unique_ptr<const Engine>& engine : *m_engines) {
        if (std::optional<Result<DatabaseAddress>> address = engine->addressOf(text)) {
            return std::move(*address);
        }
    }
    return failure(unknownAddress(text));
}

bool Engines::isMissing(const DatabaseAddress& address) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr && engine->isMissing(address);
}

bool Engines::isTaken(const QString& file, const QList<DatabaseAddress>& databases) const
{
    return std::any_of(m_engines->begin(), m_engines->end(),
                       [&](const std::unique_ptr<const Engine>& engine) { return engine->isKeptForDatabases(file); }) ||
           std::any_of(databases.begin(), databases.end(),
                       [&](const DatabaseAddress& address) { return isFileOf(address, file); });
}

bool Engines::isFileOf(const DatabaseAddress& address, const QString& file) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr && engine->isFileOf(address, file);
}

Result<std::unique_ptr<Database>> Engines::open(const DatabaseAddress& address, const OpenOptions& options) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr ? engine->open(address, options) : failure(unknownAddress(address.location));
}

Result<std::unique_ptr<Database>> Engines::create(const DatabaseAddress& address, const OpenOptions& options) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr ? engine->create(address, options) : failure(unknownAddress(address.location));
}

Result<std::unique_ptr<Database>> Engines::createHeroTable(const DatabaseAddress& address,
                                                           const OpenOptions& options) const
{
    const Engine* const engine = engineOf(address);
    return engine != nullptr ? engine->createHeroTable(address, options) : failure(unknownAddress(address.location));
}

const Engine* Engines::engineOf(const DatabaseAddress& address) const
{
    for (const std::unique_ptr<const Engine>& engine : *m_engines) {
        if (const std::optional<Result<DatabaseAddress>> own = engine->addressOf(address.location); own && *own) {
            return engine.get();
        }
    }
    return nullptr;
}

Error Engines::unknownAddress(const QString& text) const
{
    QStringList opened;
    for (const std::unique_ptr<const Engine>& engine : *m_engines) {
        opened.append(engine->whatItOpens());
    }
    // The rest of an address is not repeated: it may hold a password.
    return Error::of(ErrorKind::Other, tr("Hero Admin opens %1. “%2://” addresses something else.")
                                           .arg(QLocale().createSeparatedList(opened),
                                                foreignText(text.section(QStringLiteral("://"), 0, 0))));
}

} // namespace heroadmin
