#include "engines/builtinengines.h"

#include "engines/sqlite/sqliteengine.h"

#include <memory>
#include <utility>

namespace heroadmin {

Engines builtInEngines()
{
    Engines::List engines;
    engines.push_back(std::make_unique<const SqliteEngine>());
    return Engines(std::move(engines));
}

} // namespace heroadmin
