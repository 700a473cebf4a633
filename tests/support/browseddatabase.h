#pragma once

#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "support/testdatabase.h"

#include <memory>

namespace heroadmin::testing {

/// A database of heroes, open in a session of its own and browsed.
class BrowsedDatabase
{
public:
    /// False where it can't be opened. Its first page is on the way then.
    [[nodiscard]] bool open(qint64 heroes);

    [[nodiscard]] bool isSettled() const; ///< Rows and their number are there, and nothing goes on.
    [[nodiscard]] QList<qint64> ids() const;

    void search(const QString& name);

    /// Until they have answered whatever was asked of them.
    [[nodiscard]] bool awaitWorkers();

    std::unique_ptr<TestDatabase> database;
    DatabaseSession session{TestDatabase::engines()};
    HeroBrowsing browser{session};
};

} // namespace heroadmin::testing
