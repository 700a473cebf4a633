#include "foreignwrites.h"

#include "rawdatabase.h"
#include "report.h"
#include "samples.h"
#include "watchedprocess.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace heroadmin::benchmark {

namespace {

constexpr qint64 roundTime = 1000; // milliseconds
constexpr int busyTimeout = 5000;  // milliseconds: the service's own

struct Writes
{
    Samples milliseconds;
    int waited = 0;  ///< Met a lock, and were written when it was gone.
    int refused = 0; ///< The lock didn't go in time.
};

/// The statement is a transaction of its own, as the service's are.
void write(RawDatabase& database, const std::string& sql, qint64 id, Writes& writes)
{
    sqlite3_stmt* const statement = database.statement(sql);
    sqlite3_bind_int64(statement, 1, id);
    QElapsedTimer clock;
    clock.start();
    sqlite3_busy_timeout(database.handle(), 0);
    int result = sqlite3_step(statement);
    if (result == SQLITE_BUSY) {
        ++writes.waited;
        sqlite3_reset(statement);
        sqlite3_busy_timeout(database.handle(), busyTimeout);
        result = sqlite3_step(statement);
    }
    writes.milliseconds.add(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    if (result == SQLITE_BUSY) {
        ++writes.refused;
    } else if (result != SQLITE_DONE) {
        giveUp(QString::fromUtf8(sqlite3_errmsg(database.handle())));
    }
    sqlite3_reset(statement);
}

void writeFor(qint64 milliseconds, const QString& file, Writes& writes)
{
    RawDatabase database(file);
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(milliseconds)) {
        sqlite3_busy_timeout(database.handle(), busyTimeout);
        sqlite3_stmt* const next = database.statement("SELECT max(id) + 1 FROM hero");
        const qint64 id = database.step(next) ? sqlite3_column_int64(next, 0) : 0;
        sqlite3_reset(next);
        write(database, "INSERT INTO hero (id, name, age, secret_name) VALUES (?1, 'Written', 30, 'Nobody')", id,
              writes);
        write(database, "UPDATE hero SET age = 31 WHERE id = ?1", id, writes);
        write(database, "DELETE FROM hero WHERE id = ?1", id, writes);
    }
}

QStringList row(const QString& label, const Writes& writes, const Writes& floor)
{
    return {label,
            QString::number(writes.milliseconds.count()),
            QString::number(writes.waited),
            QString::number(writes.refused),
            number(writes.milliseconds.median(), 2),
            number(writes.milliseconds.percentile(99), 2),
            number(writes.milliseconds.largest(), 2),
            ratio(writes.milliseconds.median(), floor.milliseconds.median()),
            ratio(writes.milliseconds.largest(), floor.milliseconds.largest())};
}

} // namespace

void measureForeignWrites(const QList<BenchmarkFile>& files, int rounds)
{
    const QTemporaryDir home;
    QList<QStringList> rows;
    int refused = 0;
    for (const BenchmarkFile& file : files) {
        Writes alone;
        Writes besideWindow;
        for (int round = 0; round < rounds; ++round) {
            writeFor(roundTime, file.path, alone);
            WatchedProcess window(WatchedProcess::Program::HeroAdmin, file.path, WatchedProcess::Then::Rest,
                                  home.path());
            static_cast<void>(window.waitUntilPainted());
            static_cast<void>(window.waitUntilAtRest());
            writeFor(roundTime, file.path, besideWindow);
        }
        rows.append(row(file.label + QStringLiteral(", no window"), alone, alone));
        rows.append(row(file.label + QStringLiteral(", window idle"), besideWindow, alone));
        refused += besideWindow.refused;
    }

    print(QStringLiteral(
              "\nP10  Another program's writes, each its own transaction, as patient as the service: %1 rounds "
              "of 1 s, in turns")
              .arg(rounds));
    printTable({QStringLiteral("heroes"), QStringLiteral("writes"), QStringLiteral("waited"), QStringLiteral("refused"),
                QStringLiteral("median ms"), QStringLiteral("p99 ms"), QStringLiteral("largest ms"),
                QStringLiteral("median / floor"), QStringLiteral("largest / floor")},
               rows);
    printGoal(refused == 0, QStringLiteral("every write passes while the window is open and idle"));
}

} // namespace heroadmin::benchmark
