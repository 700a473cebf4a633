#pragma once

#include <QString>
#include <QStringList>

namespace heroadmin::testing {

/// What came of scripts that were played.
struct Played
{
    int scripts = 0;
    int operations = 0;
    QString failed;  ///< The script that went wrong, the last one; empty where none did.
    QString problem; ///< Of which kind, a colon, and what.

    [[nodiscard]] QString kind() const { return problem.section(u':', 0, 0); }
};

/// Has them played by a program of its own, one after the other, up to the first one that goes wrong.
[[nodiscard]] Played play(const QStringList& paths);

} // namespace heroadmin::testing
