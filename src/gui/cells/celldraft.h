#pragma once

#include "core/error.h"

#include <QString>

namespace heroadmin {

/// A text that is typed in a cell and not written.
struct CellDraft
{
    qint64 id = 0; ///< Of the hero.
    HeroField field = HeroField::Name;
    QString text;
};

} // namespace heroadmin
