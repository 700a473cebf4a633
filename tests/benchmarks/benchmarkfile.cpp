#include "benchmarkfile.h"

#include "rawdatabase.h"

namespace heroadmin::benchmark {

namespace {

QString labelOf(qint64 heroes)
{
    constexpr qint64 thousand = 1000;
    constexpr qint64 million = thousand * thousand;
    if (heroes >= million && heroes % million == 0) {
        return QStringLiteral("%1M").arg(heroes / million);
    }
    if (heroes >= thousand && heroes % thousand == 0) {
        return QStringLiteral("%1k").arg(heroes / thousand);
    }
    return QString::number(heroes);
}

} // namespace

BenchmarkFile BenchmarkFile::of(const QString& path)
{
    const qint64 heroes = RawDatabase(path).count();
    return {path, heroes, labelOf(heroes)};
}

} // namespace heroadmin::benchmark
