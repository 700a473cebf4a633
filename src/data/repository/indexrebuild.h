#pragma once

#include "core/result.h"

namespace heroadmin {

class Database;

/// Makes the indexes of the heroes anew, in a transaction that waits for other programs as every write does. In the
/// thread of its database. Errors: as for WriteTurns and Database::rebuildIndexes().
[[nodiscard]] Result<void> rebuildIndexes(Database& database);

} // namespace heroadmin
