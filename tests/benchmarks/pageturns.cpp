#include "pageturns.h"

#include "measuredwindow.h"
#include "rawpages.h"
#include "report.h"
#include "samples.h"

#include <algorithm>
#include <array>

namespace heroadmin::benchmark {

namespace {

constexpr int turnsEachWay = 10; ///< Of a round, at one place.
constexpr int heldFor = 2000;    ///< Milliseconds.
constexpr double frame = 16;     ///< Milliseconds.

enum Place { Start, Middle, End, PlaceCount };

struct PlaceSamples
{
    Samples turn;
    Samples raw;
};

struct SortSamples
{
    std::array<PlaceSamples, PlaceCount> places;
    double pagesPerSecond = 0;
};

/// Everything that is measured with one database.
struct TurnSamples
{
    Samples turn;
    Samples raw;
    Samples repaint;
    double largestDepthRatio = 0;
    double fewestPagesPerSecond = 1e9;
};

void goTo(Place place, MeasuredWindow& window)
{
    window.turn([place](HeroBrowsing& browser) {
        switch (place) {
        case Start:
            browser.goToFirst();
            break;
        case Middle:
            browser.goToPage(*browser.pageCount() / 2);
            break;
        default:
            browser.goToLast();
            break;
        }
    });
    window.settle();
}

/// In turns before and after the product, so that neither finds the pages in a cache more often than the other.
void turnPage(bool backward, MeasuredWindow& window, RawPages& rawPages, PlaceSamples& samples)
{
    const HeroPage& page = window.browser().page();
    const SortKey key = backward ? page.first : page.last;
    const HeroSort sort = window.browser().sort();
    const auto step = [backward](HeroBrowsing& browser) { backward ? browser.goToPrevious() : browser.goToNext(); };
    const bool rawFirst = samples.turn.count() % 2 == 1;
    RawPages::Reading raw;
    if (rawFirst) {
        raw = rawPages.read(sort, key, backward);
    }
    samples.turn.add(window.turn(step));
    window.settle();
    if (!rawFirst) {
        raw = rawPages.read(sort, key, backward);
    }
    samples.raw.add(raw.milliseconds);

    const QList<HeroRow>& shown = window.browser().page().rows;
    const qint64 nearest = backward ? shown.constLast().id : shown.constFirst().id;
    const qint64 farthest = backward ? shown.constFirst().id : shown.constLast().id;
    if (raw.ids.size() != shown.size() || raw.ids.constFirst() != nearest || raw.ids.constLast() != farthest) {
        giveUp(QStringLiteral("The floor read another page than Hero Admin shows."));
    }
}

void measureSort(HeroSort sort, MeasuredWindow& window, RawPages& rawPages, int rounds, SortSamples& samples,
                 TurnSamples& all)
{
    if (sort != window.browser().sort()) {
        window.turn([sort](HeroBrowsing& browser) { browser.setSort(sort); });
        window.settle();
    }
    for (int round = 0; round < rounds; ++round) {
        for (const Place place : {Start, Middle, End}) {
            goTo(place, window);
            PlaceSamples& here = samples.places.at(place);
            const bool backwardFirst = place == End;
            for (int turn = 0; turn < 2 * turnsEachWay; ++turn) {
                turnPage((turn < turnsEachWay) == backwardFirst, window, rawPages, here);
                all.repaint.add(window.repaintTable());
            }
        }
    }
    goTo(Middle, window);
    samples.pagesPerSecond = window.pagesPerSecond(heldFor);
    window.settle();
    for (const PlaceSamples& place : samples.places) {
        all.turn.add(place.turn);
        all.raw.add(place.raw);
    }
}

QString nameOf(HeroSort sort)
{
    static const std::array<QString, 3> columns = {QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("age")};
    return columns.at(static_cast<size_t>(sort.column)) +
           (sort.order == Qt::AscendingOrder ? QStringLiteral(" up") : QStringLiteral(" down"));
}

QStringList rowOf(HeroSort sort, const SortSamples& samples, TurnSamples& all)
{
    QStringList row{nameOf(sort)};
    Samples deep;
    for (const PlaceSamples& place : samples.places) {
        row << number(place.turn.median()) << number(place.turn.percentile(95)) << number(place.raw.median(), 2);
    }
    deep.add(samples.places.at(Middle).turn);
    deep.add(samples.places.at(End).turn);
    const double shallow = samples.places.at(Start).turn.median();
    all.largestDepthRatio = std::max(all.largestDepthRatio, deep.median() / shallow);
    all.fewestPagesPerSecond = std::min(all.fewestPagesPerSecond, samples.pagesPerSecond);
    return row << ratio(deep.median(), shallow) << number(samples.pagesPerSecond, 0);
}

void printGoals(const TurnSamples& all, const QString& label)
{
    const double turn = all.turn.median();
    print(QStringLiteral("  median turn %1 ms = raw page %2 ms x %3; painting the visible rows is %4 ms of it")
              .arg(number(turn), number(all.raw.median(), 2), number(turn / all.raw.median(), 0),
                   number(all.repaint.median())));
    printGoal(all.turn.percentile(95) <= frame,
              QStringLiteral("%1 heroes: 95 of 100 turns within a frame of 16 ms (%2 ms)")
                  .arg(label, number(all.turn.percentile(95))));
    printGoal(all.largestDepthRatio <= 1.2, QStringLiteral("%1 heroes: deep / shallow at most 1.2 in every sort (%2)")
                                                .arg(label, number(all.largestDepthRatio, 2)));
    printGoal(all.fewestPagesPerSecond >= 30,
              QStringLiteral("%1 heroes: a held key turns at least 30 pages a second in every sort (%2)")
                  .arg(label, number(all.fewestPagesPerSecond, 0)));
}

void measureFile(QApplication& application, const BenchmarkFile& file, int rounds)
{
    MeasuredWindow window(application, file.path);
    RawPages rawPages(file.path);
    TurnSamples all;
    QList<QStringList> rows;
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            SortSamples samples;
            measureSort({column, order}, window, rawPages, rounds, samples, all);
            rows.append(rowOf({column, order}, samples, all));
        }
    }
    print(QStringLiteral("\nP3  Page turns with %1 heroes, painted, %2 of 100 rows in sight: median and p95 of %3 each")
              .arg(file.label)
              .arg(window.visibleRows())
              .arg(rounds * turnsEachWay * 2));
    QStringList headings{QStringLiteral("sort")};
    for (const QString& place : {QStringLiteral("start"), QStringLiteral("middle"), QStringLiteral("end")}) {
        headings << place + QStringLiteral(" ms") << QStringLiteral("p95") << QStringLiteral("raw");
    }
    printTable(headings << QStringLiteral("deep/shallow") << QStringLiteral("pages/s"), rows);
    printGoals(all, file.label);
}

} // namespace

void measurePageTurns(QApplication& application, const QList<BenchmarkFile>& files, int rounds)
{
    constexpr qint64 fewestHeroes = qint64{PageRequest::largestPage} * (turnsEachWay + 2) * 2;
    for (const BenchmarkFile& file : files) {
        if (file.heroes < fewestHeroes) {
            print(QStringLiteral("\nP3  Page turns with %1 heroes: there are too few pages to turn").arg(file.label));
        } else {
            measureFile(application, file, rounds);
        }
    }
}

} // namespace heroadmin::benchmark
