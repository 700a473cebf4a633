#pragma once

#include "data/engine/engines.h"

namespace heroadmin::testing {

/// Those of a program that opens PostgreSQL's databases beside files of SQLite.
[[nodiscard]] Engines postgresEngines();

} // namespace heroadmin::testing
