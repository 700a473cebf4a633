#include "engines/builtinengines.h"

#include "engines/postgres/postgresengine.h"
#include "engines/sqlite/sqliteengine.h"

#include <memory>
#include <utility>

namespace heroadmin {

Engines builtInEngines()
{
    Engines::List engines;
    // First who knows its own addresses: every other text may be the path of a file.
    engines.push_back(std::make_unique<const PostgresEngine>());
    engines.push_back(std::make_unique<const SqliteEngine>());
    return Engines(std::move(engines));
}

} // namespace heroadmin
