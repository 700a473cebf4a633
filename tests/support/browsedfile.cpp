#include "support/browsedfile.h"

#include "support/awaited.h"
#include "support/herofile.h"

#include <QCoreApplication>

namespace heroadmin::testing {

bool BrowsedFile::open(qint64 heroes)
{
    if (!createHeroFile(path, heroes) || !opened(session, path)) {
        return false;
    }
    browser.restart();
    return true;
}

bool BrowsedFile::isSettled() const
{
    return !browser.isReading() && browser.total() && !browser.isCounting();
}

QList<qint64> BrowsedFile::ids() const
{
    QList<qint64> ids;
    for (const HeroRow& row : browser.page().rows) {
        ids.append(row.id);
    }
    return ids;
}

void BrowsedFile::search(const QString& name)
{
    HeroFilter filter;
    filter.name = name;
    browser.setFilter(filter);
}

bool BrowsedFile::awaitWorkers()
{
    const auto nothing = [](Database&) -> Result<void> { return {}; };
    const bool areThrough = awaited(session.worker().run(nothing)) && awaited(session.longJobWorker().run(nothing));
    QCoreApplication::processEvents();
    return areThrough;
}

} // namespace heroadmin::testing
