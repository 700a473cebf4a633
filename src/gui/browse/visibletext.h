#pragma once

#include <QString>

namespace heroadmin {

/// `text` for a place of one line: every control character and line break is a visible sign instead. As long as `text`.
[[nodiscard]] QString visibleText(const QString& text);

} // namespace heroadmin
