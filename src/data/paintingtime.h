#pragma once

#include <chrono>

namespace heroadmin {

/// Until rows are painted, even the first ones of a window: what isn't needed for that waits so long, because it would
/// take a processor away.
inline constexpr std::chrono::milliseconds paintingTime{50};

} // namespace heroadmin
