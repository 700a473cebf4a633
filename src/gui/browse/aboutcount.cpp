#include "gui/browse/aboutcount.h"

namespace heroadmin {

qint64 aboutCount(qint64 estimate)
{
    const qint64 leading = estimate < 1000 ? 100 : 1000;
    qint64 unit = 1;
    while (estimate / unit >= leading) {
        unit *= 10;
    }
    // The half is added behind the division, which no estimate is too large for.
    const qint64 rest = estimate % unit;
    return (estimate / unit + (rest >= unit - rest ? 1 : 0)) * unit;
}

} // namespace heroadmin
