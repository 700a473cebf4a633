#pragma once

#include "core/result.h"
#include "data/engine/heroreference.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// Reads which tables have foreign keys to `hero`, or to a table whose rows go with their hero, and what these say. As
/// HeroRules::references are ordered. Errors: those of the connection.
[[nodiscard]] Result<QList<HeroReference>> readReferences(const SqlConnection& connection);

} // namespace heroadmin
