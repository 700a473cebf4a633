#include "support/browseddatabase.h"

#include "support/awaited.h"

#include <QCoreApplication>

namespace heroadmin::testing {

bool BrowsedDatabase::open(qint64 heroes)
{
    database = TestDatabase::make(heroes);
    if (!opened(session, database->address())) {
        return false;
    }
    browser.restart();
    return true;
}

bool BrowsedDatabase::isSettled() const
{
    return !browser.isReading() && browser.total() && !browser.isCounting();
}

QList<qint64> BrowsedDatabase::ids() const
{
    QList<qint64> ids;
    for (const HeroRow& row : browser.page().rows) {
        ids.append(row.id);
    }
    return ids;
}

void BrowsedDatabase::search(const QString& name)
{
    HeroFilter filter;
    filter.name = name;
    browser.setFilter(filter);
}

bool BrowsedDatabase::awaitWorkers()
{
    const bool areThrough = awaitTurn(session.worker()) && awaitTurn(session.longJobWorker());
    QCoreApplication::processEvents();
    return areThrough;
}

} // namespace heroadmin::testing
