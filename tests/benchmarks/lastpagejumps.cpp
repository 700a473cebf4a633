#include "lastpagejumps.h"

#include "measuredwindow.h"
#include "rawpages.h"
#include "report.h"
#include "samples.h"

#include <vector>

namespace heroadmin::benchmark {

namespace {

constexpr int jumpsOfRound = 2; ///< In each sort.

struct JumpSamples
{
    Samples jump;
    Samples raw;
};

void jump(MeasuredWindow& window, RawPages& rawPages, JumpSamples& samples)
{
    window.turn([](HeroBrowsing& browser) { browser.goToFirst(); });
    window.settle();
    const HeroSort sort = window.browser().sort();
    const bool rawFirst = samples.jump.count() % 2 == 1;
    RawPages::Reading raw;
    if (rawFirst) {
        raw = rawPages.readLast(sort);
    }
    samples.jump.add(window.turn([&window](HeroBrowsing&) { window.triggerLastPage(); }));
    window.settle();
    if (!rawFirst) {
        raw = rawPages.readLast(sort);
    }
    samples.raw.add(raw.milliseconds);
    const QList<HeroRow>& shown = window.browser().page().rows;
    if (shown.isEmpty() || raw.ids.constFirst() != shown.constLast().id) {
        giveUp(QStringLiteral("The floor read another last page than Hero Admin shows."));
    }
}

void measureFile(QApplication& application, const BenchmarkFile& file, JumpSamples& samples)
{
    MeasuredWindow window(application, file.path);
    RawPages rawPages(file.path);
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const HeroSort sort{column, order};
            if (sort != window.browser().sort()) {
                window.turn([sort](HeroBrowsing& browser) { browser.setSort(sort); });
                window.settle();
            }
            for (int times = 0; times < jumpsOfRound; ++times) {
                jump(window, rawPages, samples);
            }
        }
    }
}

} // namespace

void measureLastPageJumps(QApplication& application, const QList<BenchmarkFile>& files, int rounds)
{
    QList<BenchmarkFile> measured;
    for (const BenchmarkFile& file : files) {
        if (file.heroes > PageRequest::largestPage) {
            measured.append(file);
        } else {
            print(
                QStringLiteral("\nP2  Jump to the last page with %1 heroes: there is one page, nothing is painted anew")
                    .arg(file.label));
        }
    }
    if (measured.isEmpty()) {
        return;
    }
    std::vector<JumpSamples> all(static_cast<size_t>(measured.size()));
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype index = 0; index < measured.size(); ++index) {
            measureFile(application, measured.at(index), all.at(static_cast<size_t>(index)));
        }
    }

    const double smallest = all.front().jump.median();
    const double largest = all.back().jump.median();
    QList<QStringList> rows;
    for (qsizetype index = 0; index < measured.size(); ++index) {
        const JumpSamples& samples = all.at(static_cast<size_t>(index));
        rows.append({measured.at(index).label, number(samples.jump.median()), number(samples.jump.percentile(95)),
                     number(samples.raw.median(), 2), ratio(samples.jump.median(), samples.raw.median()),
                     ratio(samples.jump.median(), smallest)});
    }
    print(QStringLiteral("\nP2  Jump to the last page, painted, all six sorts: median of %1 each, in turns")
              .arg(all.front().jump.count()));
    printTable({QStringLiteral("heroes"), QStringLiteral("ms"), QStringLiteral("p95 ms"), QStringLiteral("floor ms"),
                QStringLiteral("/ floor"), QStringLiteral("/ ") + measured.constFirst().label},
               rows);
    printGoal(largest <= 1.2 * smallest,
              QStringLiteral("%1 heroes: at most 1.2 x as long as with %2 (%3)")
                  .arg(measured.constLast().label, measured.constFirst().label, ratio(largest, smallest)));
}

} // namespace heroadmin::benchmark
