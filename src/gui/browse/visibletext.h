#pragma once

#include <QString>

namespace heroadmin {

/// `text` for a place of one line: every control character, line break, and character that has no look of its own but
/// changes that of others is a visible sign instead. As long as `text`.
[[nodiscard]] QString visibleText(const QString& text);

} // namespace heroadmin
