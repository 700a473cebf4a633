#pragma once

#include "data/heroes/heropage.h"
#include "data/sql/sqlstatement.h"

#include <QList>
#include <optional>

namespace heroadmin {

enum class ReadingDirection { Forward, Backward };

/// A stretch of the total order in which the sorted column's index gives the rows already in order: where they are, and
/// by what they are ordered. `age = ? AND id > ?`, then `age > ?`, then `age IS NULL`, are three of them: one
/// comparison of the pair (age, id) would be slow among equal ages and drop those without an age.
struct OrderStretch
{
    SqlStatement where;
    QString orderBy;
};

/// The total order of a HeroSort, as SQL.
class HeroOrder
{
public:
    explicit HeroOrder(const HeroSort& sort);

    /// The column as it is compared, names by their bytes whatever collation the table has for them. From an
    /// allow-list.
    [[nodiscard]] QString column() const;

    /// The stretches from one end of the order to the other.
    [[nodiscard]] QList<OrderStretch> whole(ReadingDirection direction) const;

    /// The stretches that lie beyond a place, read away from it; with `inclusive` the hero at that place too.
    [[nodiscard]] QList<OrderStretch> beyond(const SortKey& key, ReadingDirection direction, bool inclusive) const;

    /// The same as one condition, for heroes that are found by other means.
    [[nodiscard]] SqlStatement isBeyond(const SortKey& key, ReadingDirection direction, bool inclusive) const;

    /// The whole order as a list of terms, which no index is used for.
    [[nodiscard]] QString terms(ReadingDirection direction) const;

    /// Of heroes that have a value, in the way that the column's index has them; with `isShared`, of those that have
    /// the same value, or none.
    [[nodiscard]] QString indexTerms(ReadingDirection direction, bool isShared) const;

    [[nodiscard]] bool isAscending(ReadingDirection direction) const;

private:
    [[nodiscard]] OrderStretch withoutValue(ReadingDirection direction) const;
    [[nodiscard]] OrderStretch withValue(ReadingDirection direction) const;

    HeroSort m_sort;
};

/// Whether a place stands in front of another one in that order.
[[nodiscard]] bool comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort);

/// The condition of a filter; `TRUE` for an empty one.
[[nodiscard]] SqlStatement whereOf(const HeroFilter& filter);

} // namespace heroadmin
