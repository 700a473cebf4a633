#pragma once

#include "core/result.h"
#include "data/engine/heroreference.h"
#include "data/sql/sqlconnection.h"

namespace heroadmin {

// Words about rows that refer to heroes. `part`: the referring table.

/// `part` is, or was read as, the table; a row of it refers to one of its parent, which is called `parent` there.
[[nodiscard]] QString refersTo(const HeroReference& reference, const QString& parent);

/// Columns of `part` as one value, to be compared with others.
[[nodiscard]] QString rowKeyOf(const HeroReference& reference, const QString& row);

/// Which rows are counted: those that refer to such a hero.
struct CountedReferrers
{
    SqlStatement heroes;       ///< A condition on `hero`.
    bool areFewHeroes = false; ///< Found by their `hero.id`, which is all that the condition names.
    SqlStatement but{};        ///< Likewise: heroes that refer to heroes don't count where it is true for them.
};

/// Rows, and the hero that they refer to, where it is one; else 0.
struct ReferrerCount
{
    ReferringRows rows;
    qint64 hero = 0;
};

/// Of many it is told that there may be more. Where no index finds them, only so many rows of the table are looked at
/// that it takes some hundredths of a second.
[[nodiscard]] Result<ReferrerCount> countReferrers(const SqlConnection& connection, const HeroReference& reference,
                                                   const CountedReferrers& counted);

/// Whether the table has more rows than are looked at where no index finds them.
[[nodiscard]] Result<bool> isLarge(const SqlConnection& connection, const HeroReference& reference);

} // namespace heroadmin
