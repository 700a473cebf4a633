#pragma once

#include "data/heroes/referringrows.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// What the definition says about rows, where what they refer to gets another value.
enum class OnUpdate {
    Stays,   ///< They refer to nobody then.
    Forbids, ///< It is not to get one as long as there are such rows.
    Follows, ///< They get the same.
    LetsGo, ///< They refer to nobody any more by themselves, or to whom their column names where nobody says otherwise.
};

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
    WhyLeft whyLeft = WhyLeft::NotLeft;
    OnDelete defined = OnDelete::Stays;  ///< Where they are left: what the definition says.
    OnUpdate onUpdate = OnUpdate::Stays; ///< Which isn't done with any.
    bool isOfHeroes = false;             ///< Heroes that refer to heroes.
    bool isEnforced = false;             ///< The engine itself sees to it, whoever asks it not to.
    bool isLost = false;                 ///< Likewise, and nobody can take it back.
    bool isNamedByColumn = false;        ///< The table has another one, or is that of heroes.
    bool isIndexed = false;              ///< The rows of one parent are found without reading the table.
    // Of the table; where rows of it don't simply stay.
    bool hasTriggers = false;
    bool triggersWriteElsewhere = false; ///< To other tables, whose rows nobody has images of.
    bool triggersReplaceHeroes = false;  ///< A hero may take the place of another one by them.

    QStringList rowKey{};          ///< Columns that tell one row of the table from all others.
    bool isRowKeyHidden = false;   ///< It is none of the columns that the table was defined with.
    QStringList writableColumns{}; ///< Of the table, those of the rowKey among them unless that is hidden.

    [[nodiscard]] QString name() const; ///< What a person is told, as ReferringRows::table has it.

    [[nodiscard]] bool isToHero() const;
    [[nodiscard]] bool isToId() const; ///< Of a hero, whatever is beside it.
    [[nodiscard]] ReferTo referTo() const;
    [[nodiscard]] QStringList heroFields() const; ///< Columns of `hero` that it goes by, and that a person fills in.

    /// Whether rows that were taken away by this one fit into the table as `now` has it: more columns or an index don't
    /// matter.
    [[nodiscard]] bool fitsInto(const HeroReference& now) const;

    [[nodiscard]] ReferringRows rows(qint64 count) const
    {
        return {.table = name(),
                .onDelete = onDelete,
                .rows = count,
                .referTo = referTo(),
                .isEnforced = isEnforced,
                .isLost = isLost,
                .whyLeft = whyLeft,
                .defined = defined,
                .triggersWriteElsewhere = triggersWriteElsewhere};
    }

    friend bool operator==(const HeroReference&, const HeroReference&) = default;
};

} // namespace heroadmin
