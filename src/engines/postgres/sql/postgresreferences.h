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
    /// As HeroRules::references are ordered. Of what nobody can look at, or bring back, there is none.
    QList<HeroReference> references;

    /// There are more: what the server makes of rows by them isn't known beforehand, and can't be undone.
    bool reachFurther = false;

    /// Errors: those of the connection.
    [[nodiscard]] static Result<PostgresReferences> read(const SqlConnection& connection);
};

} // namespace heroadmin
