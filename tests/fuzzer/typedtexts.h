#pragma once

#include <QString>

namespace heroadmin::testing {

// What a person types, by any number.
[[nodiscard]] QString typedName(int number);
[[nodiscard]] QString typedAge(int number);
[[nodiscard]] QString copiedText(int number); ///< From another program.

} // namespace heroadmin::testing
