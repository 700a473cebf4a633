#include "data/sql/ageplace.h"

#include "data/heroes/agedistribution.h"

namespace heroadmin {

SqlStatement placeOfAge(const AgeRange& ageRange)
{
    constexpr qint64 first = AgeDistribution::firstYear;
    constexpr qint64 last = AgeDistribution::lastYear;
    // An age of 29.5, which SQLite may hold, is between 20 and 29 as little as between 30 and 39: the second comparison
    // of the first line leaves it out. BETWEEN with both ends elsewhere too, as a filter has it: SQLite sorts text
    // behind every number, and has numbers beyond 64 bits.
    const QString sql = QStringLiteral("CASE WHEN age BETWEEN %1 AND %2 AND age <= CAST(age AS BIGINT) / %3 * %3 + %4 "
                                       "THEN CAST(age AS BIGINT) / %3 + %5 "
                                       "WHEN age BETWEEN ? AND ? THEN %6 WHEN age BETWEEN ? AND ? THEN %7 "
                                       "WHEN age IS NULL THEN %8 ELSE %9 END")
                            .arg(first)
                            .arg(last)
                            .arg(AgeDistribution::yearsOfABar)
                            .arg(AgeDistribution::yearsOfABar - 1)
                            .arg(AgeDistribution::placeOfFirstRange())
                            .arg(AgeDistribution::placeBelowRange())
                            .arg(AgeDistribution::placeAboveRange())
                            .arg(AgeDistribution::placeOfNone())
                            .arg(AgeDistribution::placeOfNotAWholeNumber());
    return {sql, {ageRange.lowest, first - 1, last + 1, ageRange.highest}};
}

} // namespace heroadmin
