#pragma once

#include "data/sql/sqlconnection.h"
#include "data/sql/sqlstatement.h"

namespace heroadmin {

/// In a transaction that writes: nobody else changes or deletes the heroes that `which` is true for until it ends. What
/// is read of them from then on is what they hold when they are written. Waits for others who write them.
[[nodiscard]] Result<void> lockHeroes(const SqlConnection& connection, const SqlStatement& which);

/// What stands behind a SELECT that reads heroes to write them, likewise.
[[nodiscard]] QString lockOfHeroes(const SqlDialect& dialect);

} // namespace heroadmin
