#pragma once

#include <QtGlobal>

namespace heroadmin {

/// Heroes that hold what a column isn't meant for, where an engine lets them.
struct OddHeroes
{
    /// Of one column.
    struct Values
    {
        qint64 heroes = 0;
        bool breakTheService = false; ///< It can't list its heroes while there is one of them: not so for all.

        friend bool operator==(const Values&, const Values&) = default;
    };

    Values ages;  ///< No number: text, bytes, infinity. The service rounds 30.5, and lists it.
    Values names; ///< No text: bytes, or none at all.

    friend bool operator==(const OddHeroes&, const OddHeroes&) = default;
};

} // namespace heroadmin
