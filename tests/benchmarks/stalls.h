#pragma once

#include "benchmarkfile.h"

class QApplication;

namespace heroadmin::benchmark {

/// P5: how long the GUI thread doesn't answer at the worst while something goes on, beside an empty window's.
void measureStalls(QApplication& application, const BenchmarkFile& file, int rounds);

} // namespace heroadmin::benchmark
