#include "data/heroes/agedistribution.h"

namespace heroadmin {

HeroFilter AgeBar::asked(HeroFilter filter) const
{
    if (canBeAskedFor()) {
        filter.ageFrom = from;
        filter.ageTo = to;
        filter.withoutAge = kind == Kind::None;
        filter.oddAge = false;
    }
    return filter;
}

bool AgeBar::isAskedBy(const HeroFilter& filter) const
{
    return canBeAskedFor() && filter == asked(filter);
}

AgeDistribution::AgeDistribution()
{
    m_bars.append({AgeBar::Kind::BelowRange, {}, firstYear - 1, 0});
    for (qint64 from = firstYear; from <= lastYear; from += yearsOfABar) {
        m_bars.append({AgeBar::Kind::Range, from, from + yearsOfABar - 1, 0});
    }
    m_bars.append({AgeBar::Kind::AboveRange, lastYear + 1, {}, 0});
    m_bars.append({AgeBar::Kind::None, {}, {}, 0});
    m_bars.append({AgeBar::Kind::NotAWholeNumber, {}, {}, 0});
}

void AgeDistribution::add(qsizetype place, qint64 heroes)
{
    m_bars[place].heroes += heroes;
}

qint64 AgeDistribution::total() const
{
    qint64 total = 0;
    for (const AgeBar& bar : m_bars) {
        total += bar.heroes;
    }
    return total;
}

} // namespace heroadmin
