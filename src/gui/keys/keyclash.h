#pragma once

#include "gui/keys/actionentry.h"

#include <optional>

namespace heroadmin {

/// A key that does more than one thing. Where a key works in the table only, one for the whole window takes it away all
/// the same: then neither is done.
struct KeyClash
{
    QKeySequence key;
    QString with; ///< The text of the other action; empty where the table itself needs the key to move or to type.
};

/// The first of the keys of `entry` that clashes with those of the others in `entries`, among which it may be itself.
[[nodiscard]] std::optional<KeyClash> findClash(const ActionEntry& entry, const QList<ActionEntry>& entries);

} // namespace heroadmin
