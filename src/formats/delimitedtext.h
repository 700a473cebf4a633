#pragma once

#include <QList>
#include <QStringList>

namespace heroadmin {

/// The cells of a text with one separator between them and a line a row. A cell in quotation marks may hold separators,
/// line breaks, and quotation marks, which are doubled. A mark that nothing closes, or that goes on behind the closing
/// one, is meant as it stands, as to spreadsheets. A line break at the very end starts no row.
[[nodiscard]] QList<QStringList> splitDelimited(const QString& text, QChar separator);

} // namespace heroadmin
