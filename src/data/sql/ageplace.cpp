#include "data/sql/ageplace.h"

#include "data/heroes/agedistribution.h"

namespace heroadmin {

namespace {

/// The ends themselves, not bound: an engine that takes a bound number for one of the column's would have none for an
/// end beyond.
QString range(qint64 from, qint64 to)
{
    return QStringLiteral("%1 AND %2").arg(from).arg(to);
}

} // namespace

SqlStatement placeOfAge(const AgeRange& ageRange)
{
    constexpr qint64 first = AgeDistribution::firstYear;
    constexpr qint64 last = AgeDistribution::lastYear;
    // An age of 29.5, which SQLite may hold, is between 20 and 29 as little as between 30 and 39: the second comparison
    // of the first line leaves it out. BETWEEN with both ends elsewhere too, as a filter has it: SQLite sorts text
    // behind every number, and has numbers beyond 64 bits.
    const QString sql = QStringLiteral("CASE WHEN age BETWEEN %1 AND %2 AND age <= CAST(age AS BIGINT) / %3 * %3 + %4 "
                                       "THEN CAST(age AS BIGINT) / %3 + %5 "
                                       "WHEN age BETWEEN %6 THEN %7 WHEN age BETWEEN %8 THEN %9 "
                                       "WHEN age IS NULL THEN %10 ELSE %11 END")
                            .arg(first)
                            .arg(last)
                            .arg(AgeDistribution::yearsOfABar)
                            .arg(AgeDistribution::yearsOfABar - 1)
                            .arg(AgeDistribution::placeOfFirstRange())
                            .arg(range(ageRange.lowest, first - 1))
                            .arg(AgeDistribution::placeBelowRange())
                            .arg(range(last + 1, ageRange.highest))
                            .arg(AgeDistribution::placeAboveRange())
                            .arg(AgeDistribution::placeOfNone())
                            .arg(AgeDistribution::placeOfNotAWholeNumber());
    return {sql, {}};
}

} // namespace heroadmin
