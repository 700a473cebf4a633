#pragma once

#include "core/typedhero.h"
#include "data/heroes/herosnapshot.h"

#include <QList>
#include <QStringList>
#include <optional>
#include <vector>

namespace heroadmin {

/// What the clipboard says about one hero.
struct PasteRow
{
    std::optional<HeroSnapshot> target; ///< None: a new hero.
    TypedHero typed;                    ///< Only the fields that are given.
};

/// What pasting would do, before a person looked at it.
struct PastePlan
{
    bool createsHeroes = false; ///< Else every row has a target.
    QList<HeroField> fields;    ///< That are pasted.
    std::vector<PasteRow> rows;
    QStringList notices; ///< What of the clipboard isn't pasted, and why: whole sentences.
};

/// A row of the page that may be pasted over.
struct PasteTarget
{
    HeroSnapshot hero;
    bool isSelected = false;
    QList<HeroField> selectedFields;
};

} // namespace heroadmin
