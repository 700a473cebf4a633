#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/heropage.h"
#include "data/sql/sqldialect.h"
#include "engines/sqlite/scans/herosamples.h"

#include <QList>
#include <optional>

namespace heroadmin {

/// A part of an index that is read within a few milliseconds: the values of a column between two ends, or those heroes
/// between two ids that share one value, or have none.
struct ScanWindow
{
    enum class Kind { Between, Equal, WithoutValue };

    Kind kind = Kind::Between;
    HeroSort::Column column = HeroSort::Column::Id;
    StoredValue from{}; ///< Included, unless `isFromLeftOut`; null: from the start. Of Equal: the value.
    StoredValue to{};   ///< Left out, unless `isToIncluded`; null: to the end.
    bool isFromLeftOut = false;
    bool isToIncluded = false;
    std::optional<qint64> firstId{}; ///< Of Equal and WithoutValue.
    std::optional<qint64> endId{};   ///< The first id that isn't in it any more.

    [[nodiscard]] SqlStatement where(const SqlDialect& dialect) const;

    enum class Side { InFront, Behind, Unknown };

    /// Where the whole of it lies, seen from a place in the order of its column, heroes without a value last either
    /// way. Unknown where the place is inside.
    [[nodiscard]] Side sideOf(const SortKey& place, Qt::SortOrder order) const;
};

/// Cuts what a filter can find in the index of `column` into windows, ascending and those without a
/// value last, which don't overlap. Every hero that matches is in one of them.
[[nodiscard]] QList<ScanWindow> windowsOf(HeroSort::Column column, const HeroFilter& filter,
                                          const QList<HeroSample>& samples);

} // namespace heroadmin
