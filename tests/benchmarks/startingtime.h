#pragma once

#include "benchmarkfile.h"

#include <QList>

namespace heroadmin::benchmark {

/// P1: from the start of a process to its first rows painted, beside an empty window.
void measureStartingTime(const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
