#pragma once

#include "core/agerange.h"
#include "data/sql/sqlstatement.h"

namespace heroadmin {

/// An expression over the column `age`: the place of a hero's bar in AgeDistribution::bars(). What a filter from-to
/// finds is what the bar of these ages has, also among ages that are no whole numbers.
[[nodiscard]] SqlStatement placeOfAge(const AgeRange& ageRange);

} // namespace heroadmin
