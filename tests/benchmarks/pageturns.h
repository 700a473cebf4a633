#pragma once

#include "benchmarkfile.h"

#include <QList>

class QApplication;

namespace heroadmin::benchmark {

/// P3: page turns, painted, at both ends and in the middle of every sort, beside the same pages read by SQLite's own
/// functions.
void measurePageTurns(QApplication& application, const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
