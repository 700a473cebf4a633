#pragma once

#include "data/engine/engine.h"

#include <QCoreApplication>
#include <functional>
#include <memory>
#include <vector>

namespace heroadmin {

/// The engines that this program has. A copy is cheap and has the same ones; used in any thread.
class Engines
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::Engines)

public:
    using List = std::vector<std::unique_ptr<const Engine>>;

    explicit Engines(List engines);

    [[nodiscard]] const List& list() const { return *m_engines; }

    /// As Engine::fileFilters(), of all.
    [[nodiscard]] QStringList fileFilters() const;

    /// Of the first engine that has databases on servers; a null pointer where none has.
    [[nodiscard]] const ServerAccess* servers() const;
    [[nodiscard]] bool isOnServer(const DatabaseAddress& address) const;
    /// Whether that text is the address of a server, and has a password in it.
    [[nodiscard]] bool holdsPassword(const QString& text) const;
    /// As ServerAccess::tellPassword(); nothing happens where no engine with servers has that address.
    void tellPassword(const DatabaseAddress& address, const QString& password) const;

    /// Errors: Other, where no engine has such an address, or the one that has it finds it wrong.
    [[nodiscard]] Result<DatabaseAddress> addressOf(const QString& text) const;

    /// As Engine::isMissing(); false where no engine has such an address.
    [[nodiscard]] bool isMissing(const DatabaseAddress& address) const;

    /// Whether that file is one of these databases, or has a name that an engine keeps for any: Engine::isFileOf() and
    /// Engine::isKeptForDatabases(). Nothing else is to be written there.
    [[nodiscard]] bool isTaken(const QString& file, const QList<DatabaseAddress>& databases) const;

    // As the function of the engine that has the address. Errors: Other where there is none, too.
    [[nodiscard]] Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                         const OpenOptions& options) const;
    [[nodiscard]] Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                           const OpenOptions& options) const;
    [[nodiscard]] Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                    const OpenOptions& options) const;

private:
    [[nodiscard]] bool isFileOf(const DatabaseAddress& address, const QString& file) const;
    [[nodiscard]] const Engine* engineOf(const DatabaseAddress& address) const;
    [[nodiscard]] Error unknownAddress(const QString& text) const;

    std::shared_ptr<const List> m_engines;
};

} // namespace heroadmin
