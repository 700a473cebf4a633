#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

namespace heroadmin {

enum class QuoteRule {
    Strict,      ///< RFC 4180: what starts with a quotation mark ends with one.
    Spreadsheet, ///< What starts with a quotation mark and goes on behind the closing one is meant as it stands.
};

/// The cells of a text with one separator between them and a line a row. A cell in quotation marks may hold separators,
/// line breaks, and quotation marks, which are doubled. A line break at the very end starts no row.
/// Errors: Other, with row, column and reason.
[[nodiscard]] Result<QList<QStringList>> splitDelimited(const QString& text, QChar separator, QuoteRule rule);

} // namespace heroadmin
