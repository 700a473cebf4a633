#pragma once

#include "data/engine/engines.h"

namespace heroadmin {

/// Those that this program was built with. An address is that of the first one that knows it. The driver of the
/// last one is always used: the page in memory is a table of it, too.
[[nodiscard]] Engines builtInEngines();

} // namespace heroadmin
