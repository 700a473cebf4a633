#pragma once

#include "benchmarkfile.h"

#include <QList>

namespace heroadmin::benchmark {

/// P6: memory of a process that went to the last page, beside an empty window.
void measureMemoryUse(const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
