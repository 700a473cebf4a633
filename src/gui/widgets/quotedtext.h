#pragma once

#include <QString>

namespace heroadmin {

/// As shortForeignText(), in the quotation marks of the person's language.
[[nodiscard]] QString quotedText(const QString& text);

} // namespace heroadmin
