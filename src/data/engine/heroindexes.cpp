#include "data/engine/heroindexes.h"

#include "data/heroes/namequery.h"

#include <variant>

namespace heroadmin {

bool HeroIndexes::has(HeroSort::Column column) const
{
    switch (column) {
    case HeroSort::Column::Name:
        return hasName;
    case HeroSort::Column::Age:
        return hasAge;
    case HeroSort::Column::Id:
        break;
    }
    return true;
}

bool HeroIndexes::answer(const HeroFilter& filter, HeroSort::Column sorted) const
{
    return (filter.isEmpty() && has(sorted)) || NameQuery(filter).heroId();
}

bool HeroIndexes::answer(const PageRequest& request) const
{
    // The first hero of a name is looked for in the order of another column by looking at all in front of it.
    const bool isOfName = std::holds_alternative<PageOfName>(request.position);
    return answer(request.filter, request.sort.column) && (!isOfName || request.sort.column == HeroSort::Column::Name);
}

} // namespace heroadmin
