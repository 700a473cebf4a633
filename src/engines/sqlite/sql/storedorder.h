#pragma once

#include "data/heroes/heropage.h"
#include "data/heroes/herosort.h"
#include "data/heroes/storedvalue.h"

#include <compare>

namespace heroadmin {

/// How SQLite sorts two values that aren't null: numbers, then texts by their bytes, then bytes.
[[nodiscard]] std::weak_ordering compareStored(const StoredValue& one, const StoredValue& other);

/// Whether a place stands in front of another one in that order, heroes without a value last either way.
[[nodiscard]] bool comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort);

} // namespace heroadmin
