#pragma once

#include <QString>

namespace heroadmin {

/// A name, or words, out of a database's definition as they stand in a sentence: one line, not too long, and with no
/// effect on the words around.
[[nodiscard]] QString definedName(const QString& name);

} // namespace heroadmin
