#pragma once

#include "data/heroes/herochange.h"

#include <QString>

namespace heroadmin {

/// A text that is typed in a cell and not written.
struct CellDraft
{
    qint64 id = 0; ///< Of the hero.
    HeroField field = HeroField::Name;
    QString text;

    /// What was typed in the cell that made the edit of one field.
    static CellDraft of(const HeroEdit& edit);
};

} // namespace heroadmin
