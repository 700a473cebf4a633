#pragma once

#include "core/result.h"
#include "data/engine/heroreference.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// Reads which tables have foreign keys to the id of `hero`, and what these say. Errors: those of the connection.
[[nodiscard]] Result<QList<HeroReference>> readReferences(const SqlConnection& connection);

} // namespace heroadmin
