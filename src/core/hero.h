#pragma once

#include "core/herobase.h"
#include "core/secretname.h"

namespace heroadmin {

/// One row of the service's table `hero` (the seed's Hero).
struct Hero : HeroBase
{
    qint64 id = 0; ///< Decided by the database, never by a client.
    SecretName secretName;
};

} // namespace heroadmin
