#include "startingtime.h"

#include "report.h"
#include "samples.h"
#include "watchedprocess.h"

#include <QTemporaryDir>
#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

namespace heroadmin::benchmark {

namespace {

using Program = WatchedProcess::Program;

double start(Program program, const QString& database, const QString& home)
{
    WatchedProcess process(program, database, WatchedProcess::Then::Quit, home);
    return process.waitUntilPainted();
}

} // namespace

void measureStartingTime(const QList<BenchmarkFile>& files, int rounds)
{
    const QTemporaryDir home;
    Samples empty;
    std::vector<Samples> times(static_cast<size_t>(files.size()));
    std::vector<qsizetype> order(static_cast<size_t>(files.size()) + 1);
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random; // NOLINT(cert-msc32-c,cert-msc51-cpp): the same order in each run
    for (int round = -1; round < rounds; ++round) {
        // In another order each time: whoever follows a large program finds the display still tidying up after it.
        std::shuffle(order.begin(), order.end(), random);
        for (const qsizetype index : order) {
            const bool isEmpty = index == files.size();
            const double time = isEmpty ? start(Program::EmptyWindow, {}, home.path())
                                        : start(Program::HeroAdmin, files.at(index).path, home.path());
            if (round >= 0) { // The one before reads programs into the system's cache, and writes the first settings.
                (isEmpty ? empty : times.at(static_cast<size_t>(index))).add(time);
            }
        }
    }

    print(QStringLiteral("\nP1  Start to first rows painted: median of %1 fresh processes each, in turns").arg(rounds));
    QList<QStringList> rows{{QStringLiteral("empty window"), number(empty.median()), number(empty.percentile(95)),
                             ratio(1, 1), QStringLiteral("-")}};
    for (qsizetype index = 0; index < files.size(); ++index) {
        const Samples& samples = times.at(static_cast<size_t>(index));
        rows.append({files.at(index).label, number(samples.median()), number(samples.percentile(95)),
                     ratio(samples.median(), empty.median()), ratio(samples.median(), times.front().median())});
    }
    printTable({QStringLiteral("heroes"), QStringLiteral("ms"), QStringLiteral("p95 ms"), QStringLiteral("/ floor"),
                QStringLiteral("/ ") + files.constFirst().label},
               rows);
    printGoal(times.back().median() <= 2 * empty.median(),
              QStringLiteral("%1 heroes: at most 2 x an empty window").arg(files.constLast().label));
    printGoal(times.back().median() <= 1.2 * times.front().median(),
              QStringLiteral("%1 heroes: at most 1.2 x as long as with %2")
                  .arg(files.constLast().label, files.constFirst().label));
}

} // namespace heroadmin::benchmark
