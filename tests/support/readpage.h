#pragma once

#include "core/result.h"
#include "data/heroes/heropage.h"

namespace heroadmin {

class Database;

namespace testing {

/// As the window reads a page, on one connection: of one moment where indexes answer it, else in slices.
[[nodiscard]] Result<HeroPage> readPage(Database& database, const PageRequest& request);

} // namespace testing

} // namespace heroadmin
