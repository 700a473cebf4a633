#include "support/sqliteengines.h"

#include <memory>
#include <utility>

namespace heroadmin::testing {

Engines sqliteEngines(int scanThreads)
{
    Engines::List engines;
    engines.push_back(std::make_unique<const SqliteEngine>(scanThreads));
    return Engines(std::move(engines));
}

} // namespace heroadmin::testing
