#pragma once

#include <Qt>

namespace heroadmin {

/// The total order of a list: the column, heroes without a value last either way, then the id in the same direction.
struct HeroSort
{
    enum class Column { Id, Name, Age };

    Column column = Column::Id;
    Qt::SortOrder order = Qt::AscendingOrder;

    friend bool operator==(const HeroSort&, const HeroSort&) = default;
};

} // namespace heroadmin
