#pragma once

#include <chrono>

namespace heroadmin {

/// Until rows are painted, even the first ones of a window: what isn't needed for that waits so long, because it would
/// take a processor away.
inline constexpr std::chrono::milliseconds paintingTime{50};

/// What takes longer than this is shown to take its time, and rows of what was asked before don't stay in sight.
inline constexpr std::chrono::milliseconds longReading{250};

} // namespace heroadmin
