#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosort.h"

namespace heroadmin {

/// Along which columns the heroes can be read in the order that a page has. A database may be without the service's
/// indexes, or have one in the order of another collation: reading along that column would then look through the whole
/// table for each part of it.
struct HeroIndexes
{
    bool hasName = false;
    bool hasAge = false;

    [[nodiscard]] bool has(HeroSort::Column column) const;

    /// Whether heroes are found in that order without looking at those that don't match.
    [[nodiscard]] bool answer(const HeroFilter& filter, HeroSort::Column sorted) const;

    /// Whether that page is read at once, however many heroes there are.
    [[nodiscard]] bool answer(const PageRequest& request) const;

    friend bool operator==(const HeroIndexes&, const HeroIndexes&) = default;
};

} // namespace heroadmin
