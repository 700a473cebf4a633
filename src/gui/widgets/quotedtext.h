#pragma once

#include <QString>

namespace heroadmin {

/// The start of a text as it fits into a sentence: one line of at most 60 characters, control characters as spaces.
[[nodiscard]] QString shortenedText(const QString& text);

/// The same in the quotation marks of the person's language.
[[nodiscard]] QString quotedText(const QString& text);

} // namespace heroadmin
