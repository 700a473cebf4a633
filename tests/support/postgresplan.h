#pragma once

#include <QByteArray>
#include <QStringList>

namespace heroadmin::testing {

/// The columns that a statement gives, as they are, to whoever reads its rows: "hero.name". `plan`: how the server went
/// about it, as EXPLAIN (VERBOSE, FORMAT JSON) has it.
[[nodiscard]] QStringList columnsGivenBy(const QByteArray& plan);

} // namespace heroadmin::testing
