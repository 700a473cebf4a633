#include "data/heroes/herochange.h"

#include <algorithm>

namespace heroadmin {

HeroSnapshot HeroEdit::asked() const
{
    HeroSnapshot hero = loaded;
    if (update.name.isSet()) {
        hero.name = StoredValue::text(update.name.content().value_or(QString()));
    }
    if (update.age.isSet()) {
        hero.age = update.age.hasValue() ? StoredValue::integer(update.age.value()) : StoredValue::null();
    }
    return hero;
}

std::optional<HeroSnapshot> HeroChange::stored(const HeroEdit& edit) const
{
    const auto hero = std::find_if(written.cbegin(), written.cend(),
                                   [&edit](const HeroSnapshot& row) { return row.id == edit.loaded.id; });
    if (hero != written.cend()) {
        return *hero;
    }
    // Where they are too many to be read back, the page that follows says what is so.
    return effects.isAny() ? std::nullopt : std::optional(edit.asked());
}

} // namespace heroadmin
