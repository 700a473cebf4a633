#include "support/counted.h"

#include "data/herorepository.h"
#include "data/scans/agecounter.h"
#include "data/scans/herocounter.h"

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
