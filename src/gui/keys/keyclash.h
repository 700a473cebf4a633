#pragma once

#include "gui/keys/actionentry.h"

#include <QList>

namespace heroadmin {

/// A key that does more than one thing. Where a key works in the table only, one for the whole window takes it away all
/// the same: then neither is done.
struct KeyClash
{
    QKeySequence key;
    QString with; ///< The text of the other action; empty where the table itself needs the key to move or to type.
};

/// Those of the keys of `entry`, with each other one in `entries`, among which it may be itself.
[[nodiscard]] QList<KeyClash> findClashes(const ActionEntry& entry, const QList<ActionEntry>& entries);

} // namespace heroadmin
