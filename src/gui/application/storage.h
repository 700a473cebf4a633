#pragma once

#include <QString>

namespace heroadmin {

/// Where the program keeps what it remembers by itself.
struct Storage
{
    QString settingsFile; ///< An INI file; empty where the system has a place for settings.
    QString ownDatabase;  ///< The embedded default; drafts lie in the folder `drafts` beside it.

    /// In the folder that the system has for this person's data.
    [[nodiscard]] static QString defaultOwnDatabase();

    /// Of a program in that folder: the system's places for this person. But beside the program, in its folder `data`,
    /// where that folder can be written and the file `portable.txt` lies in it, whatever its content.
    [[nodiscard]] static Storage ofProgramIn(const QString& folder);

    /// Everything in that one folder, which is there.
    [[nodiscard]] static Storage in(const QString& folder);
};

} // namespace heroadmin
