#include "data/browsing/pagedifference.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace heroadmin {

namespace {

/// The heroes of `page` that aren't on `other`: within the page, and those behind the last one that is on both.
struct Strangers
{
    QList<qint64> within;
    QList<qint64> atEnd;

    Strangers(const HeroPage& page, const HeroPage& other)
    {
        QSet<qint64> known;
        for (const HeroRow& row : other.rows) {
            known.insert(row.id);
        }
        for (const HeroRow& row : page.rows) {
            if (known.contains(row.id)) {
                within += atEnd;
                atEnd.clear();
            } else {
                atEnd.append(row.id);
            }
        }
    }
};

void addChangedCells(QList<HeroCell>& cells, const HeroRow& before, const HeroRow& after)
{
    if (before.name != after.name || before.nameShortened != after.nameShortened || before.oddName != after.oddName) {
        cells.append({after.id, HeroField::Name});
    }
    if (before.age != after.age) {
        cells.append({after.id, HeroField::Age});
    }
}

} // namespace

PageDifference PageDifference::between(const HeroPage& before, const HeroPage& after)
{
    PageDifference difference;
    QHash<qint64, HeroRow> rowsBefore;
    for (const HeroRow& row : before.rows) {
        rowsBefore.insert(row.id, row);
    }
    for (const HeroRow& row : after.rows) {
        if (const auto same = rowsBefore.constFind(row.id); same != rowsBefore.cend()) {
            addChangedCells(difference.changed, *same, row);
        }
    }
    const Strangers gone(before, after);
    const Strangers appeared(after, before);
    difference.gone = gone.within;
    difference.appeared = appeared.within;
    if (after.isInFront) {
        // Whoever is shown now stood in front of it before.
        difference.gone += gone.atEnd;
        difference.appeared.clear();
        return difference;
    }
    if (before.hasNext && after.hasNext) {
        // One that is gone at the very end, and the next one in its place; or one that came there, and has pushed the
        // last one off.
        const qsizetype heroes = std::min(gone.atEnd.size(), appeared.atEnd.size());
        if (heroes > 0 && after.endsInFront) {
            difference.appeared += appeared.atEnd.first(heroes);
        } else {
            difference.gone += gone.atEnd.first(heroes);
        }
    } else {
        difference.gone += after.hasNext ? QList<qint64>() : gone.atEnd;
        difference.appeared += before.hasNext ? QList<qint64>() : appeared.atEnd;
    }
    return difference;
}

QList<qint64> PageDifference::heroes() const
{
    QList<qint64> ids = appeared + gone;
    for (const HeroCell& cell : changed) {
        if (!ids.contains(cell.heroId)) {
            ids.append(cell.heroId);
        }
    }
    return ids;
}

} // namespace heroadmin
