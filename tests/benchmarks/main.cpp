#include "benchmarkfile.h"
#include "foreignwrites.h"
#include "largewrites.h"
#include "lastpagejumps.h"
#include "memoryuse.h"
#include "pageturns.h"
#include "report.h"
#include "searches.h"
#include "stalls.h"
#include "startingtime.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSysInfo>
#include <QThread>
#include <algorithm>
#include <cstdlib>
#include <sqlite3.h>

using namespace heroadmin::benchmark;

namespace {

/// Of the last minute: what else is done by this machine.
QString load()
{
    double average = 0;
    return getloadavg(&average, 1) == 1 ? number(average, 2) : QStringLiteral("?");
}

QList<BenchmarkFile> filesOf(const QStringList& paths)
{
    QList<BenchmarkFile> files;
    for (const QString& path : paths) {
        files.append(BenchmarkFile::of(path));
    }
    std::sort(files.begin(), files.end(),
              [](const BenchmarkFile& left, const BenchmarkFile& right) { return left.heroes < right.heroes; });
    return files;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.setApplicationDescription(QStringLiteral("Measures Hero Admin with databases of several sizes."));
    arguments.addHelpOption();
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("Measure only these, as in P1,P3."),
                                  QStringLiteral("goals"), QStringLiteral("P1,P2,P3,P4,P5,P6,P10"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("How often each is measured; 5 or more."),
                                    QStringLiteral("number"), QStringLiteral("5"));
    arguments.addOptions({only, rounds});
    arguments.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Hero databases, which are written to."),
                                    QStringLiteral("FILE..."));
    arguments.process(application);
    const QList<BenchmarkFile> files = filesOf(arguments.positionalArguments());
    if (files.isEmpty()) {
        giveUp(QStringLiteral("No database was given. --help says more."));
    }
    const QStringList goals = arguments.value(only).split(u',');
    const int times = std::max(1, arguments.value(rounds).toInt());

    print(QStringLiteral("%1, %2 cores, Qt %3 (%4), SQLite %5; load %6")
              .arg(QSysInfo::prettyProductName())
              .arg(QThread::idealThreadCount())
              .arg(QString::fromLatin1(qVersion()), QGuiApplication::platformName(),
                   QString::fromLatin1(sqlite3_libversion()), load()));
    if (goals.contains(QStringLiteral("P1"))) {
        measureStartingTime(files, 3 * times);
    }
    if (goals.contains(QStringLiteral("P6"))) {
        measureMemoryUse(files, times);
    }
    if (goals.contains(QStringLiteral("P10"))) {
        measureForeignWrites(files, times);
    }
    if (goals.contains(QStringLiteral("P3"))) {
        measurePageTurns(application, files, times);
    }
    if (goals.contains(QStringLiteral("P2"))) {
        measureLastPageJumps(application, files, times);
    }
    if (goals.contains(QStringLiteral("P4"))) {
        measureSearches(application, files, times);
    }
    if (goals.contains(QStringLiteral("P5"))) {
        measureStalls(application, files.constLast(), times);
    }
    if (goals.contains(QStringLiteral("writes"))) {
        measureLargeWrites(files.constLast(), times);
    }
    print(QStringLiteral("\nload at the end %1").arg(load()));
    return 0;
}
