#pragma once

#include <QLocale>
#include <QString>
#include <optional>

namespace heroadmin {

/// A number as a person types it, in the digits and separators of their language or without; spaces around it are fine.
[[nodiscard]] std::optional<qint64> wholeNumber(const QString& typed, const QLocale& locale = QLocale());

/// The text with 0 to 9 in the place of the decimal digits of all scripts, and plain signs in the place of wide ones.
[[nodiscard]] QString withPlainDigits(const QString& text);

} // namespace heroadmin
