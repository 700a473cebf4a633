#include "gui/browse/pagerstate.h"

#include "data/browsing/herobrowsing.h"

namespace heroadmin {

PagerState PagerState::of(const HeroBrowsing& browser)
{
    const HeroPage& page = browser.page();
    return {.page = browser.pageNumber(),
            .pageCount = browser.pageCount(),
            .total = browser.total(),
            .offset = browser.offset(),
            .rowCount = static_cast<int>(page.rows.size()),
            .hasPrevious = page.hasPrevious,
            .hasNext = page.hasNext,
            .isReading = browser.isReading(),
            .pageSize = browser.pageSize(),
            .isCounting = browser.isCounting(),
            .progress = browser.progress(),
            .canCancel = browser.isScanning(),
            .estimate = browser.estimatedTotal(),
            .isStopped = browser.isStopped(),
            .hasFailed = browser.hasFailed()};
}

} // namespace heroadmin
