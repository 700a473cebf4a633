#pragma once

#include "core/herocreate.h"

#include <vector>

namespace heroadmin {

/// The heroes of the SQLModel documentation, to try things out with.
[[nodiscard]] std::vector<HeroCreate> sampleHeroes();

} // namespace heroadmin
