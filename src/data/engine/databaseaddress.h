#pragma once

#include <QString>

namespace heroadmin {

/// Where a database is, as its engine says it.
struct DatabaseAddress
{
    QString location;    ///< What the engine makes an address of again. Settings and drafts keep it.
    QString displayName; ///< What a person calls it, in few words: the name of a file without its folder.
    QString place;       ///< Where it has that name: the folder of a file, as this system writes it.
    QString displayText; ///< Both at once.
    Qt::CaseSensitivity caseSensitivity = Qt::CaseSensitive; ///< Of the location.

    friend bool operator==(const DatabaseAddress& one, const DatabaseAddress& other)
    {
        return one.location.compare(other.location, one.caseSensitivity) == 0;
    }
};

} // namespace heroadmin
