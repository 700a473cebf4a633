#include "data/writing/editbases.h"

#include <algorithm>

namespace heroadmin {

void EditBases::note(const HeroEdit& edit, const HeroSnapshot& now)
{
    const HeroSnapshot asked = edit.asked();
    // A secret name is guarded by no value.
    if (edit.update.name.isSet()) {
        note({asked.id, HeroField::Name, asked.name, now.name});
    }
    if (edit.update.age.isSet()) {
        note({asked.id, HeroField::Age, asked.age, now.age});
    }
}

void EditBases::base(std::vector<HeroEdit>& edits) const
{
    if (m_turns.isEmpty()) {
        return; // There may be very many.
    }
    for (HeroEdit& edit : edits) {
        base(edit.loaded.name, edit.loaded.id, HeroField::Name);
        base(edit.loaded.age, edit.loaded.id, HeroField::Age);
    }
}

void EditBases::note(const Turn& turn)
{
    m_turns.removeIf([&turn](const Turn& earlier) {
        return earlier.id == turn.id && earlier.field == turn.field && earlier.asked == turn.asked;
    });
    if (turn.asked != turn.now) {
        m_turns.append(turn);
    }
}

void EditBases::base(StoredValue& value, qint64 id, HeroField field) const
{
    const auto turn = std::find_if(m_turns.begin(), m_turns.end(), [&value, id, field](const Turn& candidate) {
        return candidate.id == id && candidate.field == field && candidate.asked == value;
    });
    if (turn != m_turns.end()) {
        value = turn->now;
    }
}

} // namespace heroadmin
