#pragma once

#include "core/result.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/referringrows.h"
#include "data/repository/referencestatements.h"

namespace heroadmin {

class Database;

/// Counts rows of other tables that refer to heroes, without reading much: see ReferringRows::isAtLeast. Used in the
/// thread of its database; every call blocks. Errors of every call: those of the connection.
class ReferrerCounter
{
public:
    explicit ReferrerCounter(Database& database);

    // Of each table that has any, or may have some.

    [[nodiscard]] Result<QList<ReferringRows>> count(const QList<qint64>& ids) const;
    [[nodiscard]] Result<QList<ReferringRows>> count(const HeroFilter& filter) const; ///< Of all that match.

private:
    [[nodiscard]] Result<QList<ReferringRows>> count(const CountedReferrers& counted) const;

    Database& m_database;
};

} // namespace heroadmin
