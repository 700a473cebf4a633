#pragma once

#include "benchmarkfile.h"

namespace heroadmin::benchmark {

/// "writes": every hero is changed, taken back, and deleted, in slices and in one transaction, beside the same
/// statements by SQLite's own functions. On copies of the file, beside it.
void measureLargeWrites(const BenchmarkFile& file, int rounds);

} // namespace heroadmin::benchmark
