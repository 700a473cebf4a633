#include "data/herosnapshot.h"

namespace heroadmin {

HeroPublic HeroSnapshot::toPublic() const
{
    HeroPublic hero;
    hero.id = id;
    hero.name = name.toDisplayText();
    if (age.storage == StoredValue::Storage::Integer) {
        hero.age = age.value.toLongLong();
    }
    return hero;
}

} // namespace heroadmin
