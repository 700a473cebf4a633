#pragma once

#include "core/result.h"
#include "data/engine/database.h"
#include "data/repository/changejournal.h"

namespace heroadmin {

/// Where a rule of the database makes something else of a reversal than the step's images say, such as a time of the
/// last change, the step that is the next one to be reversed finds that in its heroes, and has to know it for its own:
/// its images say from now on what is so. Where they said something else before, somebody else has written between the
/// two, and they stay as they are. In the transaction of the reversal, before the journal takes reality for `step`
/// itself, and before its images are marked as reversed.
[[nodiscard]] Result<void> passRealityOn(const Database& database, const ChangeJournal::Step& step,
                                         StepDirection direction);

} // namespace heroadmin
