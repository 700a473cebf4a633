#pragma once

#include "data/heroes/agedistribution.h"

#include <optional>

namespace heroadmin {

/// What a histogram of ages shows, as far as it is known.
struct AgeHistogramState
{
    HeroFilter filter{};                           ///< Of which heroes it is, and what a bar is added to.
    std::optional<AgeDistribution> distribution{}; ///< Where it is outdated: that of another filter.
    bool isOutdated = false;                       ///< What is shown has to wait for a count.
    bool hasFailed = false;

    friend bool operator==(const AgeHistogramState&, const AgeHistogramState&) = default;
};

} // namespace heroadmin
