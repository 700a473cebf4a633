#include "memoryuse.h"

#include "report.h"
#include "samples.h"
#include "watchedprocess.h"

#include <QTemporaryDir>
#include <vector>

namespace heroadmin::benchmark {

namespace {

struct MemorySamples
{
    Samples peak;
    Samples now;
};

void measure(WatchedProcess::Program program, const QString& database, const QString& home, MemorySamples& samples)
{
    WatchedProcess process(program, database, WatchedProcess::Then::Rest, home);
    static_cast<void>(process.waitUntilPainted());
    const WatchedProcess::Memory memory = process.waitUntilAtRest();
    samples.peak.add(memory.peak);
    samples.now.add(memory.now);
}

} // namespace

void measureMemoryUse(const QList<BenchmarkFile>& files, int rounds)
{
    const QTemporaryDir home;
    MemorySamples empty;
    std::vector<MemorySamples> used(static_cast<size_t>(files.size()));
    for (int round = 0; round < rounds; ++round) {
        measure(WatchedProcess::Program::EmptyWindow, {}, home.path(), empty);
        for (qsizetype index = 0; index < files.size(); ++index) {
            measure(WatchedProcess::Program::HeroAdmin, files.at(index).path, home.path(),
                    used.at(static_cast<size_t>(index)));
        }
    }

    print(QStringLiteral("\nP6  Memory after going to the last page: median of %1 fresh processes each, in turns")
              .arg(rounds));
    QList<QStringList> rows{{QStringLiteral("empty window"), number(empty.peak.median()), number(empty.now.median()),
                             ratio(1, 1), QStringLiteral("-")}};
    const double smallest = used.front().peak.median();
    for (qsizetype index = 0; index < files.size(); ++index) {
        const MemorySamples& samples = used.at(static_cast<size_t>(index));
        rows.append({files.at(index).label, number(samples.peak.median()), number(samples.now.median()),
                     ratio(samples.peak.median(), empty.peak.median()), ratio(samples.peak.median(), smallest)});
    }
    printTable({QStringLiteral("heroes"), QStringLiteral("peak MiB"), QStringLiteral("now MiB"),
                QStringLiteral("/ floor"), QStringLiteral("/ ") + files.constFirst().label},
               rows);
    printGoal(used.back().peak.median() <= 1.3 * smallest, QStringLiteral("%1 heroes: at most 1.3 x the memory of %2")
                                                               .arg(files.constLast().label, files.constFirst().label));
}

} // namespace heroadmin::benchmark
