#pragma once

#include <QPalette>

namespace heroadmin {

// Both keep the contrasts of WCAG 2 AA: 4.5 to 1 for text, selected or not, and 3 to 1 for what shows the focus.

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// Whether its windows are dark, and so need light ink.
[[nodiscard]] bool isDark(const QPalette& palette);

} // namespace heroadmin
