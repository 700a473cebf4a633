#pragma once

#include <QString>

namespace heroadmin {

/// Texts that aren't ours: of a database, a file, the clipboard, a person. Whatever of these stands in a sentence, a
/// title or a label goes through one of the functions here.

/// `text` for a place of its own, of one line: every control character, line break, and character that has no look of
/// its own but changes that of others is a visible sign instead. As long as `text`.
[[nodiscard]] QString visibleText(const QString& text);

/// `text` for a place among words of ours. As visibleText(), and isolated (U+2068, U+2069) where it could turn round
/// what stands beside it: where a letter in it is written from right to left, where it tried to turn something, and
/// always in a language that is written that way itself.
[[nodiscard]] QString foreignText(const QString& text);

/// The same of at most 60 characters.
[[nodiscard]] QString shortForeignText(const QString& text);

} // namespace heroadmin
