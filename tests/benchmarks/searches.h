#pragma once

#include "benchmarkfile.h"

#include <QList>

class QApplication;

namespace heroadmin::benchmark {

/// P4: searches for a part of a name, typed or set, and leaving them, beside SQLite's own functions.
void measureSearches(QApplication& application, const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
