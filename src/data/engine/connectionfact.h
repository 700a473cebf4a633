#pragma once

#include <QString>

namespace heroadmin {

/// Something about the way to a database that is worth knowing all the time: who one is there, whether it is encrypted.
struct ConnectionFact
{
    QString text;     ///< In one or two words.
    QString sentence; ///< The same for whoever wants to know more, a whole sentence.
    bool isWarning = false;

    friend bool operator==(const ConnectionFact&, const ConnectionFact&) = default;
};

} // namespace heroadmin
