#pragma once

#include "data/heroes/herochange.h"

#include <QList>
#include <vector>

namespace heroadmin {

/// What heroes hold in truth, where an edit that the table shows before it is written became nothing, or something
/// else: what is asked for behind such an edit is guarded by a value that the database never had, else.
class EditBases
{
public:
    /// What became of one that was asked for: what is in the row now, as far as that is known.
    void note(const HeroEdit& edit, const HeroSnapshot& now);

    void base(std::vector<HeroEdit>& edits) const; ///< Each is guarded by what its hero holds in truth.

    void clear() { m_turns.clear(); } ///< Nothing is asked for any more that was behind one of them.

private:
    struct Turn
    {
        qint64 id = 0;
        HeroField field = HeroField::Name;
        StoredValue asked;
        StoredValue now;
    };

    void note(const Turn& turn);
    void base(StoredValue& value, qint64 id, HeroField field) const;

    QList<Turn> m_turns; ///< None twice of a hero, its field, and what was asked.
};

} // namespace heroadmin
