#pragma once

#include "formats/texttable.h"

#include <optional>

namespace heroadmin {

/// The table of a text that starts with a Markdown table: a line between bars, and under it a line of dashes. None for
/// any other text. What CopyFormat::Markdown writes comes back as it was, but for spaces around a cell.
[[nodiscard]] std::optional<PastedTable> readMarkdownTable(const QString& text);

} // namespace heroadmin
