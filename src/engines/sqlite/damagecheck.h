#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// Looks for damage in the table `hero` and its indexes; reads all of it. Errors: Damaged, and those of the connection.
[[nodiscard]] Result<void> checkForDamage(const SqlConnection& sql);

} // namespace heroadmin
