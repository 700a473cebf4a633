#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "data/repository/stepimages.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

/// In front of a reversal, as a person decided about the conflicts that it had: heroes without a choice, and what is
/// kept as others have it, are none of the step's any more. In its transaction.
[[nodiscard]] Result<void> settleConflicts(const SqlConnection& connection, const StepImages& images,
                                           const QList<ConflictChoice>& choices);

} // namespace heroadmin
