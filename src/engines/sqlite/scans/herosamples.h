#pragma once

#include "core/result.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/storedvalue.h"
#include "data/sql/sqlconnection.h"

#include <QList>

namespace heroadmin {

/// A hero of the table, and whether each half of a filter lets it through.
struct HeroSample
{
    qint64 id = 0;
    StoredValue name; ///< Null where it is long.
    StoredValue age;  ///< Likewise.
    bool nameMatches = false;
    bool ageMatches = false;
};

/// Heroes spread over the whole table, about one in `heroesPerSample`, by id: an index is cut at their values into
/// windows of about the same size, and they tell how much of it a filter leaves. Reads at most `mostSamples` times two
/// rows, however large the table is and wherever its ids lie; none of a small table.
class HeroSamples
{
public:
    [[nodiscard]] static Result<QList<HeroSample>> take(const SqlConnection& connection, const HeroFilter& filter);

    static constexpr quint64 heroesPerSample = 40'000;
    static constexpr int mostSamples = 1'000;
};

} // namespace heroadmin
