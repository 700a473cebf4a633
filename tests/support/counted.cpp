#include "support/counted.h"

#include "data/repository/herorepository.h"
#include "engines/sqlite/scans/agecounter.h"
#include "engines/sqlite/scans/herocounter.h"

namespace heroadmin::testing {

namespace {

template<typename Reader>
Result<void> readAll(const HeroRepository& repository, Reader& reader)
{
    Result<void> advanced;
    while (advanced && !reader.isFinished()) {
        advanced = repository.advance(reader);
    }
    return advanced;
}

} // namespace

Result<qint64> counted(const HeroRepository& repository, const HeroFilter& filter)
{
    HeroCounter counter(filter, {}, {});
    return readAll(repository, counter).map([&counter] { return counter.count().total; });
}

Result<AgeDistribution> countedAges(const HeroRepository& repository, const HeroFilter& filter)
{
    AgeCounter counter(filter);
    return readAll(repository, counter).map([&counter] { return counter.ages(); });
}

} // namespace heroadmin::testing
