#pragma once

#include "core/error.h"
#include "core/heropublic.h"
#include "data/heroes/storedvalue.h"

#include <QList>

namespace heroadmin {

/// One hero as it was loaded, whole: what a dialog shows, and what guards the write that follows.
struct HeroSnapshot
{
    qint64 id = 0;
    StoredValue name;
    StoredValue age;

    /// An age that is no whole number counts as none here: age.toDisplayText() shows it.
    [[nodiscard]] HeroPublic toPublic() const;

    /// Whether a line edit gives the field back as it was given it, whatever else becomes of its text.
    [[nodiscard]] bool fitsALine(HeroField field) const;

    friend bool operator==(const HeroSnapshot&, const HeroSnapshot&) = default;
};

struct ChangedField
{
    HeroField field = HeroField::Name;
    StoredValue was;
    StoredValue now;
};

/// What became of a hero between two looks at it, in the order of the fields.
[[nodiscard]] QList<ChangedField> changedFields(const HeroSnapshot& was, const HeroSnapshot& now);

} // namespace heroadmin
