#include "data/browsing/ownwrites.h"

#include "data/heroes/herochange.h"

namespace heroadmin {

void OwnWrites::add(const HeroChange& change)
{
    m_isAny = true;
    m_isWhole = m_isWhole && change.touched <= change.ids.size();
    m_ids.unite(QSet<qint64>(change.ids.cbegin(), change.ids.cend()));
    for (const HeroChange::Moved& hero : change.moved) {
        m_ids.insert(hero.oldId);
        m_ids.insert(hero.newId);
    }
}

std::optional<PageDifference> OwnWrites::rest(PageDifference difference) const
{
    if (!m_isWhole) {
        return {};
    }
    const auto isOwn = [this](qint64 id) { return m_ids.contains(id); };
    difference.changed.removeIf([&isOwn](const HeroCell& cell) { return isOwn(cell.heroId); });
    difference.appeared.removeIf(isOwn);
    difference.gone.removeIf(isOwn);
    return difference;
}

} // namespace heroadmin
