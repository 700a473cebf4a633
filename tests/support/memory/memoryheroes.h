#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"

#include <QString>
#include <optional>
#include <vector>

namespace heroadmin::testing {

struct MemoryHero
{
    qint64 id = 0;
    QString name;
    std::optional<qint64> age{};

    [[nodiscard]] HeroRow toRow() const;
    [[nodiscard]] SortKey keyOf(const HeroSort& sort) const;
    [[nodiscard]] bool matches(const HeroFilter& filter) const;
};

using MemoryHeroes = std::vector<MemoryHero>;

/// 200 of them, in the order of their ids from 1: names whose letter case varies, a fifth without an age.
[[nodiscard]] MemoryHeroes someHeroes();

/// The order of this engine: names without regard to letter case, heroes without a value last.
[[nodiscard]] bool isInFront(const SortKey& one, const SortKey& other, const HeroSort& sort);

} // namespace heroadmin::testing
