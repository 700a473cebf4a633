#include "stalls.h"

#include "measuredwindow.h"
#include "rawdatabase.h"
#include "report.h"
#include "samples.h"
#include "stallmeter.h"
#include "support/awaited.h"

#include <QMainWindow>
#include <QProcess>
#include <QTimer>
#include <functional>
#include <sqlite3.h>
#include <utility>
#include <vector>

namespace heroadmin::benchmark {

namespace {

constexpr int sceneTime = 1500;      ///< Milliseconds, of scenes that have no end of their own.
constexpr int scanBeforeCancel = 60; ///< Milliseconds of scanning.
constexpr double stallGoal = 50;     ///< Milliseconds.

/// Something that goes on in a window.
struct Scene
{
    QString name;
    std::function<void(MeasuredWindow& window, const QString& file)> play; ///< Until it is over.
};

void search(MeasuredWindow& window, const QString& text)
{
    HeroFilter filter;
    filter.name = text;
    window.turnAndCount([&filter](HeroBrowsing& browser) { browser.setFilter(filter); });
}

void stopAndSearchAgain(MeasuredWindow& window, const QString& /*file*/)
{
    HeroFilter nobody;
    nobody.name = QStringLiteral("\u01C4zzz"); // A letter of three forms takes the longest to look for.
    window.browser().setFilter(nobody);
    window.runFor(scanBeforeCancel);
    window.browser().cancel();
    search(window, QStringLiteral("carter"));
    search(window, {});
}

void jumpToMiddle(MeasuredWindow& window, const QString& /*file*/)
{
    window.turn([](HeroBrowsing& browser) { browser.goToPage(*browser.pageCount() / 2); });
    window.settle();
}

void countAgain(MeasuredWindow& window, const QString& /*file*/)
{
    window.turnAndCount([](HeroBrowsing& browser) { browser.refresh(); });
}

void holdNextKey(MeasuredWindow& window, const QString& /*file*/)
{
    static_cast<void>(window.pagesPerSecond(sceneTime));
    window.settle();
}

void countAges(MeasuredWindow& window, const QString& /*file*/)
{
    window.toggleAges();
    window.runFor(2 * sceneTime);
    window.toggleAges();
    window.runFor(sceneTime);
}

void askWhileLocked(MeasuredWindow& window, const QString& file)
{
    RawDatabase other(file);
    if (sqlite3_exec(other.handle(), "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) != SQLITE_OK) {
        giveUp(
            QStringLiteral("The file could not be locked: %1").arg(QString::fromUtf8(sqlite3_errmsg(other.handle()))));
    }
    window.setToleratesErrors(true);
    window.browser().goToFirst();
    window.runFor(sceneTime);
    sqlite3_exec(other.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    window.runFor(sceneTime);
    window.setToleratesErrors(false);
    countAgain(window, file);
}

void browseBesideWriter(MeasuredWindow& window, const QString& file)
{
    QProcess writer;
    writer.start(QStringLiteral(BUSY_WRITER_PROGRAM), {file});
    if (!writer.waitForReadyRead()) {
        giveUp(QStringLiteral("The busy writer did not write."));
    }
    window.setToleratesErrors(true);
    QTimer asking;
    QObject::connect(&asking, &QTimer::timeout, &window, [&window] { window.browser().goToNext(); });
    asking.start(std::chrono::milliseconds(100));
    window.runFor(2 * sceneTime);
    asking.stop();
    writer.terminate();
    writer.waitForFinished();
    window.runFor(sceneTime);
    window.setToleratesErrors(false);
    countAgain(window, file);
}

/// Some twelve of all 119 ages.
HeroFilter veryMany()
{
    HeroFilter filter;
    filter.ageFrom = 20;
    filter.ageTo = 31;
    return filter;
}

/// Writes that many, and takes it back.
void writeAndUndo(MeasuredWindow& window, const HeroWriting::Answer& answer)
{
    if (const Result<WriteOutcome> outcome = testing::awaited(answer); !outcome) {
        giveUp(outcome.error().message);
    }
    window.writing().undo();
    testing::awaitRest(window.writing());
    window.settle();
}

void changeVeryMany(MeasuredWindow& window, const QString& /*file*/)
{
    HeroUpdate update;
    update.age = 77;
    writeAndUndo(window, window.writing().updateAll(veryMany(), std::move(update)));
}

void deleteVeryMany(MeasuredWindow& window, const QString& /*file*/)
{
    writeAndUndo(window, window.writing().removeAll(veryMany()));
}

/// Whatever shall not hold up the window belongs here.
std::vector<Scene> scenes()
{
    return {
        {QStringLiteral("at rest"), [](MeasuredWindow& window, const QString&) { window.runFor(sceneTime); }},
        {QStringLiteral("search without a hit"),
         [](MeasuredWindow& window, const QString&) { search(window, QStringLiteral("zzqx")); }},
        {QStringLiteral("leaving the search"), [](MeasuredWindow& window, const QString&) { search(window, {}); }},
        {QStringLiteral("search stopped, another one"), stopAndSearchAgain},
        {QStringLiteral("jump to the middle"), jumpToMiddle},
        {QStringLiteral("counting again"), countAgain},
        {QStringLiteral("counting ages"), countAges},
        {QStringLiteral("Next held down"), holdNextKey},
        {QStringLiteral("locked file"), askWhileLocked},
        {QStringLiteral("busy writer"), browseBesideWriter},
        {QStringLiteral("changing very many"), changeVeryMany},
        {QStringLiteral("deleting very many"), deleteVeryMany},
    };
}

void addRounds(const StallMeter& meter, Samples& samples)
{
    for (const double milliseconds : meter.rounds()) {
        samples.add(milliseconds);
    }
    samples.add(static_cast<double>(meter.longest().count()));
}

void measureEmptyWindow(Samples& samples)
{
    QMainWindow window;
    window.show();
    StallMeter meter;
    meter.start();
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(sceneTime), &loop, &QEventLoop::quit);
    loop.exec();
    addRounds(meter, samples);
}

} // namespace

void measureStalls(QApplication& application, const BenchmarkFile& file, int rounds)
{
    MeasuredWindow window(application, file.path);
    const std::vector<Scene> played = scenes();
    std::vector<Samples> all(played.size());
    Samples empty;
    for (int round = 0; round < rounds; ++round) {
        measureEmptyWindow(empty);
        for (size_t index = 0; index < played.size(); ++index) {
            StallMeter meter;
            meter.start();
            played.at(index).play(window, file.path);
            addRounds(meter, all.at(index));
        }
    }

    print(QStringLiteral("\nP5  The longest that the GUI thread did not answer, with %1 heroes: %2 rounds, in turns")
              .arg(file.label)
              .arg(rounds));
    const auto row = [&empty](const QString& name, const Samples& samples) {
        return QStringList{name, number(samples.largest()), number(samples.percentile(99)),
                           ratio(samples.largest(), empty.largest()),
                           ratio(samples.percentile(99), empty.percentile(99))};
    };
    QList<QStringList> rows{row(QStringLiteral("empty window"), empty)};
    double longest = 0;
    for (size_t index = 0; index < played.size(); ++index) {
        rows.append(row(played.at(index).name, all.at(index)));
        longest = std::max(longest, all.at(index).largest());
    }
    printTable({QStringLiteral("while"), QStringLiteral("longest ms"), QStringLiteral("p99 ms"),
                QStringLiteral("longest / floor"), QStringLiteral("p99 / floor")},
               rows);
    printGoal(longest <= stallGoal,
              QStringLiteral("%1 heroes: never longer than 50 ms (%2)").arg(file.label, number(longest)));
}

} // namespace heroadmin::benchmark
