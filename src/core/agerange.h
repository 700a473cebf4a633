#pragma once

#include <QtGlobal>
#include <limits>

namespace heroadmin {

/// The whole numbers that the column `age` of a database holds, both ends included: 64 bits, or the 32 of an INTEGER
/// where that is no more than its name says.
struct AgeRange
{
    qint64 lowest = std::numeric_limits<qint64>::min();
    qint64 highest = std::numeric_limits<qint64>::max();

    friend bool operator==(const AgeRange&, const AgeRange&) = default;
};

} // namespace heroadmin
