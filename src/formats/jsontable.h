#pragma once

#include "core/result.h"
#include "formats/texttable.h"

namespace heroadmin {

/// True for a text that means to be a JSON array of arrays or objects, or one object; not for one that only starts with
/// a bracket.
[[nodiscard]] bool looksLikeJson(const QString& text);

/// An array of objects, whose names become headings, or of arrays; or one object. null is an empty cell; what an object
/// doesn't name is none. Errors: Other, with the place.
[[nodiscard]] Result<PastedTable> readJsonTable(const QString& text);

} // namespace heroadmin
