#pragma once

#include "data/engine/heroindexes.h"
#include "data/heroes/herofilter.h"
#include "data/heroes/herosort.h"
#include "data/sql/sqldialect.h"
#include "engines/sqlite/scans/herosamples.h"

#include <QList>

namespace heroadmin {

/// A pass over all heroes that a filter can find, along the index of a column: what it costs, and which columns of
/// a hero it looks at.
class ScanPass
{
public:
    struct Columns
    {
        bool name = false;
        bool age = false;
    };

    /// `further`: columns that are looked at beside those of the filter.
    ScanPass(const HeroFilter& filter, const QList<HeroSample>& samples, const HeroIndexes& indexes, Columns further);

    /// Of a whole pass, as a share of what reading every row of the table would cost; infinite without an index.
    [[nodiscard]] double cost(HeroSort::Column column) const;

    [[nodiscard]] HeroSort::Column cheapest() const;

    /// The filter in a form that leaves the choice of the index to the window it is combined with. Each half is a term
    /// of its own, so that a hero that fails on what the index holds isn't looked up in the table.
    [[nodiscard]] static SqlStatement where(const HeroFilter& filter, const SqlDialect& dialect);

private:
    HeroIndexes m_indexes;
    Columns m_columns;
    double m_inNameRanges = 1;
    double m_nameMatches = 1;
    double m_ageMatches = 1;
};

} // namespace heroadmin
