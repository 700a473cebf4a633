#pragma once

#include "core/result.h"
#include "data/heroes/herosort.h"

#include <QSqlDatabase>

namespace heroadmin {

/// Along which columns the heroes can be read in the product's order, which is that of bytes for names. A database may
/// be without the service's indexes, or have one in the order of another collation: reading along that column would
/// then look through the whole table for each part of it.
class HeroIndexes
{
public:
    /// Some microseconds. Errors: those of the connection.
    [[nodiscard]] static Result<HeroIndexes> read(const QSqlDatabase& connection);

    [[nodiscard]] bool has(HeroSort::Column column) const;

private:
    bool m_hasName = false;
    bool m_hasAge = false;
};

} // namespace heroadmin
