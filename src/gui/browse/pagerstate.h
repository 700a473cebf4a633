#pragma once

#include <QtGlobal>
#include <optional>

namespace heroadmin {

/// Where a page is among all that match, as far as it is known.
struct PagerState
{
    std::optional<qint64> page;      ///< From 1.
    std::optional<qint64> pageCount; ///< At least 1.
    std::optional<qint64> total;     ///< Heroes that match; empty while they are being counted.
    std::optional<qint64> offset;    ///< Heroes in front of the page.
    int rowCount = 0;                ///< Of the page.
    bool hasPrevious = false;
    bool hasNext = false;
    bool isReading = false;
    int pageSize = 100;
    bool isCounting = true; ///< Where the total isn't known: that it will be.

    friend bool operator==(const PagerState&, const PagerState&) = default;
};

} // namespace heroadmin
