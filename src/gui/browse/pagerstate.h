#pragma once

#include <QtGlobal>
#include <optional>

namespace heroadmin {

class HeroBrowsing;

/// Where a page is among all that match, as far as it is known.
struct PagerState
{
    std::optional<qint64> page{};      ///< From 1.
    std::optional<qint64> pageCount{}; ///< At least 1.
    std::optional<qint64> total{};     ///< Heroes that match; empty while they are being counted.
    std::optional<qint64> offset{};    ///< Heroes in front of the page.
    int rowCount = 0;                  ///< Of the page.
    bool hasPrevious = false;
    bool hasNext = false;
    bool isReading = false;
    int pageSize = 100;
    bool isCounting = true; ///< Where the total isn't known: that it will be.

    std::optional<double> progress{}; ///< 0 to 1: how much of a scan for rows, or of a count, is done.
    bool canCancel = false;           ///< Such a scan goes on, and can be stopped.
    std::optional<qint64> estimate{}; ///< About how many match, where the total isn't known.
    bool isStopped = false;           ///< The person stopped the search before its end.
    bool hasFailed = false;           ///< Rows could not be read.

    [[nodiscard]] static PagerState of(const HeroBrowsing& browser);

    friend bool operator==(const PagerState&, const PagerState&) = default;
};

} // namespace heroadmin
