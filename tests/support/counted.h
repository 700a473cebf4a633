#pragma once

#include "core/result.h"
#include "data/heroes/agedistribution.h"
#include "data/heroes/herofilter.h"

namespace heroadmin {

class HeroRepository;

namespace testing {

// As the window counts, but all of it at once.

[[nodiscard]] Result<qint64> counted(const HeroRepository& repository, const HeroFilter& filter = {});
[[nodiscard]] Result<AgeDistribution> countedAges(const HeroRepository& repository, const HeroFilter& filter = {});

} // namespace testing

} // namespace heroadmin
