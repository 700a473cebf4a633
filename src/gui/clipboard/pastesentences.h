#pragma once

#include "core/error.h"

#include <optional>

namespace heroadmin {

// Of what there is to say about the fields of a row.

/// The first sentence about that field; empty where there is none.
[[nodiscard]] QString sentenceAbout(const QList<FieldProblem>& sentences, std::optional<HeroField> field);

[[nodiscard]] QString joined(const QList<FieldProblem>& sentences); ///< All of them.

} // namespace heroadmin
