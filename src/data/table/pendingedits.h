#pragma once

#include "data/heroes/herochange.h"
#include "data/heroes/heropage.h"

#include <QList>
#include <QMap>
#include <utility>

namespace heroadmin {

/// What was asked to be written to fields of heroes, and isn't answered yet. Answers come in the order of the edits.
class PendingEdits
{
public:
    void begin(const HeroEdit& edit);
    void end(const HeroEdit& edit); ///< The oldest one of each of its fields is answered.
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_edits.isEmpty(); }

    [[nodiscard]] bool isPending(qint64 id, HeroField field) const;

    /// The row as all that is asked for would make it; with a snapshot like that, which guards the write that follows.
    [[nodiscard]] HeroRow over(HeroRow row) const;

    /// The row with what was written in place of what that took the place of: a field that holds neither of the two was
    /// read after the write, and stays.
    [[nodiscard]] static HeroRow written(HeroRow row, const HeroSnapshot& before, const HeroSnapshot& after);

    /// The fields that an update sets.
    [[nodiscard]] static QList<HeroField> fieldsOf(const HeroUpdate& update);

private:
    /// The newest one last. Of a secret name there is no value.
    QMap<std::pair<qint64, HeroField>, QList<StoredValue>> m_edits;
};

} // namespace heroadmin
