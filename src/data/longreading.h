#pragma once

#include <chrono>

namespace heroadmin {

/// What takes longer than this is shown to take its time, and rows of what was asked before don't stay in sight.
inline constexpr std::chrono::milliseconds longReading{250};

} // namespace heroadmin
