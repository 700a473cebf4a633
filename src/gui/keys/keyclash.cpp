#include "gui/keys/keyclash.h"

namespace heroadmin {
namespace {

bool isNeededByTheTable(const QKeySequence& sequence)
{
    const QKeyCombination combination = sequence[0];
    if (combination.keyboardModifiers() != Qt::NoModifier && combination.keyboardModifiers() != Qt::ShiftModifier) {
        return false;
    }
    switch (combination.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return combination.key() > Qt::Key_Space && combination.key() < Qt::Key_Escape; // letters, digits, signs
    }
}

} // namespace

QList<KeyClash> findClashes(const ActionEntry& entry, const QList<ActionEntry>& entries)
{
    QList<KeyClash> clashes;
    for (const QKeySequence& key : entry.keys) {
        for (const ActionEntry& other : entries) {
            if (other.id != entry.id && other.keys.contains(key)) {
                clashes.append({key, other.text});
            }
        }
        if (isNeededByTheTable(key)) {
            clashes.append({key, {}});
        }
    }
    return clashes;
}

} // namespace heroadmin
