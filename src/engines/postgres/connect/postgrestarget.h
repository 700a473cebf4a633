#pragma once

#include "engines/postgres/connect/postgresaddress.h"

#include <QString>

namespace heroadmin {

/// What a connection is made with.
struct PostgresTarget
{
    PostgresAddress address;
    QString password; ///< Empty where none was told: libpq looks for one in its password file.
};

} // namespace heroadmin
