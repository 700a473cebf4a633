#pragma once

#include "data/agedistribution.h"

#include <optional>

namespace heroadmin {

/// What a histogram of ages shows, as far as it is known.
struct AgeHistogramState
{
    HeroFilter filter;                           ///< Of which heroes it is, and what a bar is added to.
    std::optional<AgeDistribution> distribution; ///< While it is being counted: that of before.
    bool isCounting = false;
    bool hasFailed = false;

    friend bool operator==(const AgeHistogramState&, const AgeHistogramState&) = default;
};

} // namespace heroadmin
