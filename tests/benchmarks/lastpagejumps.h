#pragma once

#include "benchmarkfile.h"

#include <QList>

class QApplication;

namespace heroadmin::benchmark {

/// P2: from triggering *Last Page* until it is painted, beside the same page read by SQLite's own functions.
void measureLastPageJumps(QApplication& application, const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
