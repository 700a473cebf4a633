#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// What triggers, rewrite rules and row level security on `hero`, and the keys of other tables, may make of a write.
class PostgresRules
{
public:
    /// Errors: those of the connection.
    [[nodiscard]] static Result<HeroRules> read(const SqlConnection& connection);

private:
    [[nodiscard]] Result<void> readTriggers(const SqlConnection& connection);
    [[nodiscard]] Result<void> readRewriteRules(const SqlConnection& connection);
    [[nodiscard]] Result<void> readUnfilledColumns(const SqlConnection& connection);
    [[nodiscard]] Result<void> readReferences(const SqlConnection& connection);
    void addWrites(const QString& statements); ///< What is written where, by statements that stand there.

    HeroRules m_rules;
    bool m_fillsColumns = false; ///< A trigger may.
};

} // namespace heroadmin
