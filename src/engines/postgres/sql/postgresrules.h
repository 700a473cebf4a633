#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// What triggers, rewrite rules and row level security of `hero`, and the keys of other tables, may make of a write.
class PostgresRules
{
public:
    /// Errors: those of the connection.
    [[nodiscard]] static Result<HeroRules> read(const SqlConnection& connection);

private:
    PostgresRules() = default;
    [[nodiscard]] Result<void> readTriggers(const SqlConnection& connection);
    [[nodiscard]] Result<void> readRewriteRules(const SqlConnection& connection);
    [[nodiscard]] Result<void> readUnfilledColumns(const SqlConnection& connection);
    [[nodiscard]] Result<void> readReferences(const SqlConnection& connection);
    void addTrigger(int events, const QString& language, const QString& source);
    void addWrites(const QString& statements);

    HeroRules m_rules;
    bool m_mayFillColumns = false; ///< A trigger, of a hero who is added.
};

} // namespace heroadmin
