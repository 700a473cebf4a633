#pragma once

#include "data/browsing/herobrowsing.h"
#include "data/session/databasesession.h"
#include "support/sqliteengines.h"

#include <QTemporaryDir>

namespace heroadmin::testing {

/// A file of heroes, open in a session of its own and browsed.
class BrowsedFile
{
public:
    /// False where it can't be made or opened. Its first page is on the way then.
    [[nodiscard]] bool open(qint64 heroes);

    [[nodiscard]] QString filePath(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] bool isSettled() const; ///< Rows and their number are there, and nothing goes on.
    [[nodiscard]] QList<qint64> ids() const;

    void search(const QString& name);

    /// Until they have answered whatever was asked of them.
    [[nodiscard]] bool awaitWorkers();

private:
    QTemporaryDir m_folder;

public:
    const QString path = filePath(QStringLiteral("browsed.db"));
    DatabaseSession session{sqliteEngines()};
    HeroBrowsing browser{session};
};

} // namespace heroadmin::testing
