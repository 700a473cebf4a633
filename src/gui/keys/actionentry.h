#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

namespace heroadmin {

/// An action as it is listed for a person.
struct ActionEntry
{
    QString id;   ///< The object name: the same in every language.
    QString menu; ///< "Edit", or "Edit > Copy As".
    QString text; ///< Without a mnemonic.
    QList<QKeySequence> keys;
    QList<QKeySequence> defaultKeys;
    bool isEnabled = true;
    bool hasFixedKeys = false; ///< They can't be changed.
};

/// As the system writes them: "Ctrl+N, Ins".
[[nodiscard]] QString keysText(const QList<QKeySequence>& keys);

} // namespace heroadmin
