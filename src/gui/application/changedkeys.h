#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QString>

namespace heroadmin {

/// The keys of actions that a person gave others than the usual ones, or none, by the object name of the action.
using ChangedKeys = QMap<QString, QList<QKeySequence>>;

} // namespace heroadmin
