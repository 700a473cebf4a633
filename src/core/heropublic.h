#pragma once

#include "core/herobase.h"

namespace heroadmin {

/// What everybody may see of a hero (the seed's HeroPublic): everything but the secret name.
struct HeroPublic : HeroBase
{
    qint64 id = 0;

    friend bool operator==(const HeroPublic&, const HeroPublic&) = default;
};

} // namespace heroadmin
