#pragma once

#include <QString>

namespace heroadmin::benchmark {

/// A database that is measured with.
struct BenchmarkFile
{
    /// Counts its heroes, which also reads one of its indexes into the system's cache.
    [[nodiscard]] static BenchmarkFile of(const QString& path);

    QString path;
    qint64 heroes = 0;
    QString label; ///< "100k"
};

} // namespace heroadmin::benchmark
