#pragma once

#include "engines/postgres/connect/postgresconnection.h"
#include "support/testdatabase.h"

namespace heroadmin::testing {

/// A connection as the product's to that database, by its owner, or by another role.
inline Result<std::unique_ptr<PostgresConnection>> openHeroes(const TestDatabase& heroes, const QString& role = {})
{
    auto address = PostgresAddress::read(heroes.location());
    if (!address || !*address) {
        return failure(address ? address->error() : Error::notOpen());
    }
    if (!role.isEmpty()) {
        (*address)->user = role;
    }
    return PostgresConnection::open({**address, {}}, {});
}

} // namespace heroadmin::testing
