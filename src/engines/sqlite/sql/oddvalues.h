#pragma once

#include <QString>

namespace heroadmin {

// Conditions on the columns of `hero` for what OddHeroes counts. Those of the first two are found along an index.

[[nodiscard]] QString isOddAge();
[[nodiscard]] QString isOddName();

/// Of an odd age: the service finds no number in it.
[[nodiscard]] QString isUnreadableAge();

/// Of an odd name: bytes that needn't be UTF-8. Whether they are has to be looked at.
[[nodiscard]] QString isUncertainName();

} // namespace heroadmin
