#pragma once

namespace heroadmin {

class HeroTableView;

/// What the key Del does with what is selected in a table: the least that all of the cells can mean.
enum class DelMeaning {
    Nothing, ///< Nothing is selected.
    Ages,    ///< Ages alone: they are emptied.
    Heroes,  ///< Whole rows, or their ids: the heroes are deleted.
    Names,   ///< Names alone, also secret ones. No hero can do without: nothing is done.
    Mixed    ///< Parts of rows, or some of this and some of that: nothing is done.
};

[[nodiscard]] DelMeaning delMeaning(const HeroTableView& table);

} // namespace heroadmin
