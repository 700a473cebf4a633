#pragma once

#include "data/engine/engines.h"

namespace heroadmin::testing {

/// Those of a program that opens PostgreSQL's databases alone.
[[nodiscard]] Engines postgresEngines();

} // namespace heroadmin::testing
