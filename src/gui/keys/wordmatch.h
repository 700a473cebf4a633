#pragma once

#include <QString>

namespace heroadmin {

/// Whether each word of `query` begins a word of `text`, in any order, whatever their case and accents. An empty query
/// matches all.
[[nodiscard]] bool matchesWords(const QString& query, const QString& text);

} // namespace heroadmin
