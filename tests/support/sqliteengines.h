#pragma once

#include "data/engine/engines.h"
#include "engines/sqlite/sqliteengine.h"

namespace heroadmin::testing {

/// Those of a program that opens SQLite's files alone. `scanThreads`: as SqliteEngine has them.
[[nodiscard]] Engines sqliteEngines(int scanThreads = ScanThreads::bestNumber());

} // namespace heroadmin::testing
