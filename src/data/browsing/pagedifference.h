#pragma once

#include "data/heroes/heropage.h"

#include <QList>

namespace heroadmin {

/// One cell of a page, by the id of its hero.
struct HeroCell
{
    qint64 heroId = 0;
    HeroField field = HeroField::Name;

    friend bool operator==(const HeroCell&, const HeroCell&) = default;
};

/// What became different on a page that was read again at the same place. Heroes that only moved on to the page or off
/// it at its end, because others in front of them came or went, are in none of the lists.
struct PageDifference
{
    QList<HeroCell> changed;
    QList<qint64> appeared;
    QList<qint64> gone;

    /// Of pages of one order; `after` was read with the end of `before` as PageRequest::shownEnd.
    [[nodiscard]] static PageDifference between(const HeroPage& before, const HeroPage& after);

    /// Of all three, each once.
    [[nodiscard]] QList<qint64> heroes() const;

    friend bool operator==(const PageDifference&, const PageDifference&) = default;
};

} // namespace heroadmin
