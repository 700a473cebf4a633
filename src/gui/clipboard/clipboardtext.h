#pragma once

#include "core/result.h"
#include "formats/texttable.h"

namespace heroadmin {

/// Finds out how a text from the clipboard is a table, and reads it: tab separated as spreadsheets give it, CSV with
/// commas or semicolons, JSON, a Markdown table; else a column of lines.
/// Errors: Other, with row, column and reason; also where it is empty, or more than PastedTable takes.
[[nodiscard]] Result<PastedTable> readClipboardText(const QString& text);

} // namespace heroadmin
