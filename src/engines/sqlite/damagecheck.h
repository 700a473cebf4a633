#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// Looks for damage in the table `hero` and its indexes; reads all of it. Without a collation or a function that its
/// definition needs, the indexes are left out. Errors: Damaged, and those of the connection.
[[nodiscard]] Result<void> checkForDamage(const SqlConnection& sql);

} // namespace heroadmin
