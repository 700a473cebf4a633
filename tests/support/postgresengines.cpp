#include "support/postgresengines.h"

#include "engines/postgres/postgresengine.h"
#include "engines/sqlite/sqliteengine.h"

#include <memory>
#include <utility>

namespace heroadmin::testing {

Engines postgresEngines()
{
    Engines::List engines;
    engines.push_back(std::make_unique<const SqliteEngine>());
    engines.push_back(std::make_unique<const PostgresEngine>());
    return Engines(std::move(engines));
}

} // namespace heroadmin::testing
