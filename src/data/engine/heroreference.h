#pragma once

#include "data/heroes/referringrows.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// Columns of a table that name a hero, or a row that goes with its hero by another reference: a foreign key. Names are
/// as the definition has them.
struct HeroReference
{
    struct Column
    {
        QString name;
        QString ofParent;      ///< The column of the parent that it has the value of.
        QString emptied{};     ///< As SQL: what it holds where it lets go of its parent.
        bool isHeroId = false; ///< That value is the id of a hero.

        friend bool operator==(const Column&, const Column&) = default;
    };

    QString table;
    QString parent{}; ///< The table that it refers to.
    QList<Column> columns{};
    OnDelete onDelete = OnDelete::Stays;
    bool isOfHeroes = false;      ///< Heroes that refer to heroes.
    bool isEnforced = false;      ///< The engine itself sees to it, whoever asks it not to.
    bool isNamedByColumn = false; ///< The table has another one, or is that of heroes.
    bool isIndexed = false;       ///< The rows of one parent are found without reading the table.
    bool hasTriggers = false;     ///< On the table; where rows of it don't simply stay.

    QStringList rowKey{};          ///< Columns that tell one row of the table from all others.
    bool isRowKeyHidden = false;   ///< It is none of the columns that the table was defined with.
    QStringList writableColumns{}; ///< Of the table, those of the rowKey among them unless that is hidden.

    [[nodiscard]] QString name() const; ///< What a person is told, as ReferringRows::table has it.

    [[nodiscard]] bool isToHero() const;
    [[nodiscard]] bool isToId() const; ///< Of a hero, whatever is beside it.
    [[nodiscard]] ReferTo referTo() const;

    /// Whether rows that were taken away by this one fit into the table as `now` has it: more columns or an index don't
    /// matter.
    [[nodiscard]] bool fitsInto(const HeroReference& now) const;

    [[nodiscard]] ReferringRows rows(qint64 count) const
    {
        return {.table = name(), .onDelete = onDelete, .rows = count, .referTo = referTo(), .isEnforced = isEnforced};
    }

    friend bool operator==(const HeroReference&, const HeroReference&) = default;
};

} // namespace heroadmin
