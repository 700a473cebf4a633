#pragma once

#include "data/engine/slices.h"

namespace heroadmin::testing {

/// All slices of an answer, one after the other. `deadline`: of each.
template<typename Answer>
[[nodiscard]] Result<Answer> readWhole(Slices<Answer>& slices,
                                       QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever))
{
    Result<void> advanced;
    while (advanced && !slices.isFinished()) {
        advanced = slices.advance(deadline);
    }
    return advanced.map([&slices] { return slices.answer(); });
}

} // namespace heroadmin::testing
