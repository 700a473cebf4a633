#pragma once

#include <QString>
#include <optional>

namespace heroadmin {

/// A number as a person types it, in the digits and separators of their language or without; spaces around it are fine.
[[nodiscard]] std::optional<qint64> wholeNumber(const QString& typed);

} // namespace heroadmin
