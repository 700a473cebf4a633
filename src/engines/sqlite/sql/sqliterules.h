#pragma once

#include "core/result.h"
#include "data/engine/herorules.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// Reads what the definition of `hero`, its triggers and the keys of other tables may make of a write. Errors: those of
/// the connection.
[[nodiscard]] Result<HeroRules> readRules(const SqlConnection& connection);

} // namespace heroadmin
