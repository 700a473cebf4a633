#pragma once

#include "core/result.h"
#include "data/engine/heroreference.h"
#include "data/sql/sqlconnection.h"

#include <QList>

namespace heroadmin {

/// Which tables have foreign keys to `hero`, or to a table whose rows go with their hero, and what these say. The
/// server does that by itself.
struct PostgresReferences
{
    /// As HeroRules::references are ordered; but for those of rows that nobody here can look at.
    QList<HeroReference> references;

    /// There are such: what the server makes of rows by them isn't known beforehand, and can't be undone.
    bool reachFurther = false;

    bool changeHeroes = false; ///< By them, or by triggers on the way, which nobody has images of.

    /// Errors: those of the connection.
    [[nodiscard]] static Result<PostgresReferences> read(const SqlConnection& connection);
};

} // namespace heroadmin
