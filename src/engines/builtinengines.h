#pragma once

#include "data/engine/engines.h"

namespace heroadmin {

/// Those that this program was built with. An address is that of the first one that knows it.
[[nodiscard]] Engines builtInEngines();

} // namespace heroadmin
