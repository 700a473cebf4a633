#pragma once

#include <QString>

namespace heroadmin {

struct CopiedCells;

enum class CopyFormat {
    TabSeparated, ///< As spreadsheets exchange cells: tabs between columns, a line a row.
    TabSeparatedWithHeadings,
    Csv,      ///< RFC 4180, with headings.
    Json,     ///< An array of objects with the service's field names, without secret names; null where there is no age.
    Markdown, ///< A table.
};

/// Text exactly as it is in the cells: nothing is done about what a spreadsheet would take for a formula.
[[nodiscard]] QString formatted(const CopiedCells& cells, CopyFormat format);

} // namespace heroadmin
