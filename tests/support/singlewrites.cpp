#include "support/singlewrites.h"

namespace heroadmin::testing {

namespace {

Result<void> withoutConflict(const Result<WriteOutcome>& outcome)
{
    if (!outcome) {
        return failure(outcome.error());
    }
    if (outcome->conflictCount == 0) {
        return {};
    }
    return failure(outcome->conflicts.constFirst().isGone ? Error::heroNotFound() : Error::of(ErrorKind::Conflict, {}));
}

} // namespace

Result<qint64> createOne(HeroWriter& writer, const HeroCreate& hero, std::chrono::milliseconds patience)
{
    std::vector<HeroCreate> heroes(1);
    heroes[0].name = hero.name;
    heroes[0].age = hero.age;
    heroes[0].secretName = hero.secretName.duplicate();
    WriteControl control(patience);
    return writer.create(heroes, control).map([](const HeroChange& change) { return change.ids.constFirst(); });
}

Result<void> updateOne(HeroWriter& writer, const HeroSnapshot& loaded, HeroUpdate update,
                       std::chrono::milliseconds patience)
{
    std::vector<HeroEdit> edits;
    edits.push_back({loaded, std::move(update)});
    WriteControl control(patience);
    return withoutConflict(writer.update(edits, control));
}

Result<void> removeOne(HeroWriter& writer, const HeroSnapshot& loaded, std::chrono::milliseconds patience)
{
    WriteControl control(patience);
    return withoutConflict(writer.remove({loaded}, control));
}

} // namespace heroadmin::testing
