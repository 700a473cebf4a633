#include "searches.h"

#include "measuredwindow.h"
#include "rawsearch.h"
#include "report.h"
#include "samples.h"

#include <array>

namespace heroadmin::benchmark {

namespace {

constexpr int cancelAfter = 60;    ///< Milliseconds of scanning.
constexpr int pauseAndScan = 250;  ///< Milliseconds: the pause after typing, and some of the scan.
constexpr double cancelGoal = 100; ///< Milliseconds.

struct Needle
{
    const char* description;
    const char* text;
};

// Names are those of HeroGenerator.
constexpr std::array<Needle, 4> needles{
    {{"many hits", "carter"}, {"few hits", "carter 4999"}, {"é, many hits", "élodie"}, {"no hit", "zzqx"}}};

struct NeedleSamples
{
    Samples set;   ///< The first rows, or that there is none, painted.
    Samples typed; ///< The same, from the last key.
    Samples counted;
    Samples rawRows;
    Samples rawCount;
};

struct SearchSamples
{
    std::array<NeedleSamples, needles.size()> searches;
    Samples escape;
    Samples otherSearch;
};

HeroFilter filterFor(const QString& text)
{
    HeroFilter filter;
    filter.name = text;
    return filter;
}

/// Back to all heroes, with everything at rest.
void leave(MeasuredWindow& window)
{
    window.turnAndCount([](HeroBrowsing& browser) { browser.setFilter({}); });
}

void measureNeedle(const QString& text, MeasuredWindow& window, RawSearch& raw, NeedleSamples& samples)
{
    samples.rawRows.add(raw.firstRows(text));
    samples.set.add(window.turn([&text](HeroBrowsing& browser) { browser.setFilter(filterFor(text)); }));
    window.settle();
    leave(window);

    samples.rawCount.add(raw.count(text));
    samples.counted.add(window.turnAndCount([&text](HeroBrowsing& browser) { browser.setFilter(filterFor(text)); }));
    leave(window);

    // All but the last letter too: each one starts the pause again.
    samples.typed.add(window.turn([&window, &text](HeroBrowsing&) { window.typeSearch(text); }));
    window.settle();
    leave(window);
}

void measureCancelling(MeasuredWindow& window, SearchSamples& samples)
{
    const QString none = QString::fromUtf8(needles.back().text);
    window.typeSearch(none);
    window.runFor(pauseAndScan);
    samples.escape.add(window.turn([&window](HeroBrowsing&) { window.escapeSearch(); }));
    window.settle();

    window.browser().setFilter(filterFor(none));
    window.runFor(cancelAfter);
    const QString many = QString::fromUtf8(needles.front().text);
    samples.otherSearch.add(window.turn([&many](HeroBrowsing& browser) { browser.setFilter(filterFor(many)); }));
    window.settle();
    leave(window);
}

void printFile(const BenchmarkFile& file, const SearchSamples& all)
{
    QList<QStringList> rows;
    for (size_t index = 0; index < needles.size(); ++index) {
        const Needle& needle = needles.at(index);
        const NeedleSamples& samples = all.searches.at(index);
        rows.append({QString::fromUtf8(needle.description), number(samples.set.median()),
                     number(samples.rawRows.median()), ratio(samples.set.median(), samples.rawRows.median()),
                     number(samples.typed.median()), number(samples.counted.median()),
                     number(samples.rawCount.median()), ratio(samples.counted.median(), samples.rawCount.median())});
    }
    print(QStringLiteral("\nP4  Search for a part of a name with %1 heroes: median of %2 each, in turns")
              .arg(file.label)
              .arg(all.escape.count()));
    printTable({QStringLiteral("needle"), QStringLiteral("painted ms"), QStringLiteral("floor"),
                QStringLiteral("/ floor"), QStringLiteral("from last key"), QStringLiteral("counted ms"),
                QStringLiteral("floor"), QStringLiteral("/ floor")},
               rows);
    const auto goal = [&file](const QString& what, const Samples& samples) {
        printGoal(samples.percentile(95) <= cancelGoal,
                  QStringLiteral("%1 heroes: %2 while a search goes on: rows painted within 100 ms (median %3, p95 %4)")
                      .arg(file.label, what, number(samples.median()), number(samples.percentile(95))));
    };
    goal(QStringLiteral("Escape"), all.escape);
    goal(QStringLiteral("another search"), all.otherSearch);
}

} // namespace

void measureSearches(QApplication& application, const QList<BenchmarkFile>& files, int rounds)
{
    for (const BenchmarkFile& file : files) {
        MeasuredWindow window(application, file.path);
        RawSearch raw(file.path);
        SearchSamples samples;
        for (int round = 0; round < rounds; ++round) {
            for (size_t index = 0; index < needles.size(); ++index) {
                measureNeedle(QString::fromUtf8(needles.at(index).text), window, raw, samples.searches.at(index));
            }
            measureCancelling(window, samples);
        }
        printFile(file, samples);
    }
}

} // namespace heroadmin::benchmark
