#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"

namespace heroadmin {

class HeroRepository;

// Why a guarded write hit nothing, read in the same transaction. Errors: those of the repository.

[[nodiscard]] Result<HeroConflict> conflictOf(const HeroRepository& repository, const HeroSnapshot& loaded,
                                              const HeroUpdate& update);
[[nodiscard]] Result<HeroConflict> conflictOfDeleting(const HeroRepository& repository, const HeroSnapshot& loaded);

} // namespace heroadmin
