#pragma once

#include "data/heroes/heropage.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>

namespace heroadmin {

/// The page-sized table `hero` that a HeroTableModel is made of, in an in-memory database of its thread. It has no
/// secret names. The rowid is a row's place on the page.
class PageTable
{
public:
    /// In a connection of its own, whose name this is.
    [[nodiscard]] static QString create();

    /// Replaces all rows. False where that fails: then nothing is changed.
    [[nodiscard]] static bool fill(QSqlDatabase connection, const QList<HeroRow>& rows);

    /// The clause that gives rows their places.
    [[nodiscard]] static QString orderByClause();
};

} // namespace heroadmin
