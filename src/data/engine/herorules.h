#pragma once

#include "data/engine/heroreference.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// Columns of `hero` that no two heroes may have alike. A hero that is written with those of another one takes its
/// place.
struct ReplacingKey
{
    struct Column
    {
        QString name;
        QString compared; ///< Behind a row's name and a dot: as its values are compared for that.

        friend bool operator==(const Column&, const Column&) = default;
    };

    QList<Column> columns;

    friend bool operator==(const ReplacingKey&, const ReplacingKey&) = default;
};

/// What the definition of the table `hero` may make of a write, beside what is asked.
struct HeroRules
{
    bool hasTriggers = false;
    bool hasConflictClauses = false;   ///< A row may be left out, or take the place of others, without an error.
    QList<ReplacingKey> replacingKeys; ///< Of them, those that are sure to be told.
    bool hidesReplacing = false;       ///< There are more, and who is replaced by them can't be told.
    bool writesElsewhere = false;      ///< Triggers write to other tables, whose rows nobody has images of.
    bool changesOtherHeroes = false;   ///< Than those that are asked for, and nobody has images of them.
    bool refusesHeroes = false;        ///< Triggers let not everybody be added, whoever was there before included.
    QStringList unfilledColumns;       ///< That must have a value, and get none from a new hero: none can be added.
    /// By the foreign keys of all tables: to heroes, and behind those, generation by generation, to what goes with
    /// them.
    QList<HeroReference> references;

    [[nodiscard]] bool letsAdd() const { return unfilledColumns.isEmpty(); }

    [[nodiscard]] QString whyNoneIsAdded() const; ///< For a person; where it doesn't letsAdd().
    [[nodiscard]] QStringList limits() const;     ///< What can't be done because of it: sentences for a person.

    /// What is asked is what is done with heroes, or an error.
    [[nodiscard]] bool isPlain() const;

    friend bool operator==(const HeroRules&, const HeroRules&) = default;
};

} // namespace heroadmin
