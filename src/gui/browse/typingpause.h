#pragma once

#include <chrono>

namespace heroadmin {

/// After the last key, before what is typed is searched for.
inline constexpr std::chrono::milliseconds typingPause{100};

} // namespace heroadmin
