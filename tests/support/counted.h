#pragma once

#include "core/result.h"
#include "data/heroes/agedistribution.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"

#include <QDeadlineTimer>

namespace heroadmin {

class Database;

namespace testing {

// As the window counts, but all of it at once.

[[nodiscard]] Result<qint64> counted(Database& database, const HeroFilter& filter = {});
[[nodiscard]] Result<AgeDistribution> countedAges(Database& database, const HeroFilter& filter = {});

/// Those that the filter leaves, and those in front of a place; `deadline`: of each slice.
[[nodiscard]] Result<HeroCount> countedFrom(Database& database, const HeroFilter& filter, const HeroSort& sort,
                                            const std::optional<SortKey>& place,
                                            QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever));

} // namespace testing

} // namespace heroadmin
