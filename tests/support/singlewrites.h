#pragma once

#include "data/repository/herowriter.h"

#include <chrono>

namespace heroadmin::testing {

// Writes of one hero; by default they wait for nobody. Conflicts are errors here: Conflict, or NotFound where it is
// gone.

/// The new hero's id.
[[nodiscard]] Result<qint64> createOne(HeroWriter& writer, const HeroCreate& hero,
                                       std::chrono::milliseconds patience = {});
[[nodiscard]] Result<void> updateOne(HeroWriter& writer, const HeroSnapshot& loaded, HeroUpdate update,
                                     std::chrono::milliseconds patience = {});
[[nodiscard]] Result<void> removeOne(HeroWriter& writer, const HeroSnapshot& loaded,
                                     std::chrono::milliseconds patience = {});

} // namespace heroadmin::testing
