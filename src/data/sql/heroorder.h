#pragma once

#include "data/heroes/herosearchrequest.h"
#include "data/sql/sqldialect.h"
#include "data/sql/sqlstatement.h"

#include <QList>
#include <optional>

namespace heroadmin {

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
    /// `dialect` outlives it.
    HeroOrder(const HeroSort& sort, const SqlDialect& dialect);

    /// The column as it is sorted by. From an allow-list.
    [[nodiscard]] QString column() const;

    /// The stretches from one end of the order to the other.
    [[nodiscard]] QList<OrderStretch> whole(ReadingDirection direction) const;

    /// The stretches that lie beyond a place, read away from it; with `inclusive` the hero at that place too.
    [[nodiscard]] QList<OrderStretch> beyond(const SortKey& key, ReadingDirection direction, bool inclusive) const;

    /// The same as one condition, for heroes that are found by other means.
    [[nodiscard]] SqlStatement isBeyond(const SortKey& key, ReadingDirection direction, bool inclusive) const;

    /// Of heroes that have a value, in the way that the column's index has them; with `isShared`, of those that have
    /// the same value, or none.
    [[nodiscard]] QString indexTerms(ReadingDirection direction, bool isShared) const;

    [[nodiscard]] bool isAscending(ReadingDirection direction) const;

private:
    [[nodiscard]] OrderStretch withoutValue(ReadingDirection direction) const;
    [[nodiscard]] OrderStretch withValue(ReadingDirection direction) const;

    HeroSort m_sort;
    const SqlDialect& m_dialect;
};

} // namespace heroadmin
