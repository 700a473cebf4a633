#pragma once

#include "core/herobase.h"
#include "core/secretname.h"

namespace heroadmin {

/// What a client says to create a hero (the seed's HeroCreate). It has no id: that is the database's.
struct HeroCreate : HeroBase
{
    SecretName secretName;
};

} // namespace heroadmin
