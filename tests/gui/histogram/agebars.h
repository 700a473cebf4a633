#pragma once

#include "gui/histogram/agehistogram.h"

#include <QTest>
#include <memory>

namespace heroadmin::testing {

inline constexpr int firstRow = 0;
inline constexpr int twentiesRow = 3;
inline constexpr int noAgeRow = 17;

/// Ten million heroes in their twenties, one in his thirties, and five million without an age.
[[nodiscard]] inline AgeHistogramState fewBars()
{
    AgeDistribution ages;
    ages.add(twentiesRow, 10'000'000);
    ages.add(twentiesRow + 1, 1);
    ages.add(noAgeRow, 5'000'000);
    return {{}, ages, false, false};
}

/// In a window of their own, with the focus.
inline void show(AgeHistogram& bars)
{
    bars.resize(360, 560);
    bars.show();
    QVERIFY(QTest::qWaitForWindowActive(&bars));
    bars.setFocus();
}

} // namespace heroadmin::testing
