#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosort.h"

#include <optional>

namespace heroadmin {

enum class ReadingDirection { Forward, Backward };

/// Which heroes are looked for: those of a filter, from a place of the order on.
struct HeroSearchRequest
{
    HeroFilter filter{};
    HeroSort sort{};
    ReadingDirection direction = ReadingDirection::Forward;
    std::optional<SortKey> beyond{}; ///< Without: from the end of the order where reading starts.
    bool isInclusive = false;        ///< With the hero at that place.
    qint64 skipped = 0;              ///< Heroes to leave out in front.
    qsizetype wanted = 1;            ///< At most so many are found.
    std::optional<qint64> heroId{};  ///< Only the hero with that id.
    bool isWhole = false;            ///< Every row knows what its hero was loaded as, however long the name is.
};

} // namespace heroadmin
