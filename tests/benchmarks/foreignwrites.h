#pragma once

#include "benchmarkfile.h"

#include <QList>

namespace heroadmin::benchmark {

/// P10: another program's writes while Hero Admin's window is open and idle, beside the same without Hero Admin.
/// Every hero that is written is deleted again.
void measureForeignWrites(const QList<BenchmarkFile>& files, int rounds);

} // namespace heroadmin::benchmark
