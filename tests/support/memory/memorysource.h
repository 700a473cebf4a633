#pragma once

#include "data/engine/herosource.h"
#include "support/memory/memoryheroes.h"

namespace heroadmin::testing {

/// Looks at one hero after the other. How far it is it can't tell.
class MemorySource : public HeroSource
{
public:
    explicit MemorySource(MemoryHeroes heroes);

    [[nodiscard]] std::unique_ptr<Slices<FoundHeroes>> find(const HeroSearchRequest& request) override;
    [[nodiscard]] std::unique_ptr<Slices<HeroCount>> count(const HeroFilter& filter, const HeroSort& sort,
                                                           const std::optional<SortKey>& place) override;
    [[nodiscard]] std::unique_ptr<Slices<AgeDistribution>> ages(const HeroFilter& filter) override;
    [[nodiscard]] Result<bool> comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort) override;

private:
    const std::shared_ptr<const MemoryHeroes> m_heroes; ///< Gone with this, for slices that outlive it.
};

} // namespace heroadmin::testing
