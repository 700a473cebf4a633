#pragma once

#include "data/engine/herosource.h"
#include "engines/sqlite/scans/scansource.h"

#include <memory>

namespace heroadmin {

/// SQLite's answers: what an index has in order is read from it, all else is scanned in slices.
class SqliteSource : public HeroSource
{
public:
    explicit SqliteSource(std::unique_ptr<ScanSource> source);

    [[nodiscard]] std::unique_ptr<Slices<FoundHeroes>> find(const HeroSearchRequest& request) override;
    [[nodiscard]] std::unique_ptr<Slices<HeroCount>> count(const HeroFilter& filter, const HeroSort& sort,
                                                           const std::optional<SortKey>& place) override;
    [[nodiscard]] std::unique_ptr<Slices<AgeDistribution>> ages(const HeroFilter& filter) override;
    [[nodiscard]] std::unique_ptr<Slices<OddHeroes>> odd() override;
    [[nodiscard]] std::unique_ptr<Slices<QStringList>> wrongIndexes() override;
    [[nodiscard]] Result<bool> comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort) override;

private:
    const std::shared_ptr<const ScanSource> m_source; ///< Gone with this, for readers that outlive it.
};

} // namespace heroadmin
