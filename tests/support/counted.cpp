#include "support/counted.h"

#include "data/engine/database.h"
#include "support/wholeanswer.h"

namespace heroadmin::testing {

Result<qint64> counted(Database& database, const HeroFilter& filter)
{
    return countedFrom(database, filter, {}, {}).map([](const HeroCount& count) { return count.total; });
}

Result<AgeDistribution> countedAges(Database& database, const HeroFilter& filter)
{
    return readWhole(*database.heroes()->ages(filter));
}

Result<HeroCount> countedFrom(Database& database, const HeroFilter& filter, const HeroSort& sort,
                              const std::optional<SortKey>& place, QDeadlineTimer deadline)
{
    return readWhole(*database.heroes()->count(filter, sort, place), deadline);
}

} // namespace heroadmin::testing
