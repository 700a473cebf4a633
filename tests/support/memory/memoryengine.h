#pragma once

#include "data/engine/engine.h"

namespace heroadmin::testing {

/// One database, `memory://heroes`: the same heroes at each opening.
class MemoryEngine : public Engine
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("Memory"); }

    [[nodiscard]] QString version() const override { return QStringLiteral("1"); }

    [[nodiscard]] QString whatItOpens() const override { return QStringLiteral("heroes in memory"); }

    [[nodiscard]] QStringList fileFilters() const override { return {}; }

    [[nodiscard]] std::optional<Result<DatabaseAddress>> addressOf(const QString& text) const override;
    [[nodiscard]] bool isMissing(const DatabaseAddress& address) const override;

    [[nodiscard]] bool isFileOf(const DatabaseAddress& /*address*/, const QString& /*file*/) const override
    {
        return false;
    }

    [[nodiscard]] bool isKeptForDatabases(const QString& /*file*/) const override { return false; }

    [[nodiscard]] Result<std::unique_ptr<Database>> open(const DatabaseAddress& address,
                                                         const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> create(const DatabaseAddress& address,
                                                           const OpenOptions& options) const override;
    [[nodiscard]] Result<std::unique_ptr<Database>> createHeroTable(const DatabaseAddress& address,
                                                                    const OpenOptions& options) const override;
};

} // namespace heroadmin::testing
