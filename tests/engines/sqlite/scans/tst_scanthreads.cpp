#include "data/session/databaseworker.h"
#include "engines/sqlite/scans/scansource.h"
#include "engines/sqlite/scans/scanthreads.h"
#include "support/counted.h"
#include "support/herofile.h"
#include "support/spreadheroes.h"
#include "support/sqliteengines.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QMutex>
#include <QSet>
#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <atomic>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Threads that read one file at the same time, and the pieces of a scan that they share.
class ScanThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase();

    void shareRunsInEachThreadOnItsOwnConnection();
    void threadsKeepTheirConnections();
    void nothingIsOpenBehindThem();
    void threadThatCannotOpenTakesNoShare();
    void threadThatFoundItBusyTriesAgain();
    void threadThatFindsAnotherFileTakesNoShare();
    void threadsEndWithTheirDatabase();
    void errorOfAnyShareIsTheAnswer();
    void piecesAreReadOnceEach_data();
    void piecesAreReadOnceEach();
    void piecesInFrontOfTheNextOneAreRead();
    void piecesBehindAnErrorAreLeft();

private:
    [[nodiscard]] ScanThreads::Opener opener() const;
    [[nodiscard]] int sharesOf(ScanThreads& threads) const;
    [[nodiscard]] static Result<ScanSource::Then> goOn(const SqlConnection& connection);

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

namespace {

constexpr int threadCount = 3;

} // namespace

ScanThreads::Opener ScanThreadsTest::opener() const
{
    return [path = m_path] { return sqliteEngines().open(SqliteEngine::addressOfFile(path), {}); };
}

/// How many threads take one.
int ScanThreadsTest::sharesOf(ScanThreads& threads) const
{
    std::atomic<int> shares = 0;
    const Result<void> done = threads.run(m_database->sql(), [&shares](const SqlConnection&) -> Result<void> {
        ++shares;
        return {};
    });
    return done ? shares.load() : -1;
}

/// With a look at the database, as a scan has it.
Result<ScanSource::Then> ScanThreadsTest::goOn(const SqlConnection& connection)
{
    return connection.readValue({QStringLiteral("SELECT count(*) FROM hero"), {}}).map([](const QVariant&) {
        return ScanSource::Then::GoOn;
    });
}

void ScanThreadsTest::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("heroes.db"));
    QVERIFY(createHeroFile(m_path, 20));
    Result<std::unique_ptr<Database>> database = opener()();
    QVERIFY(database);
    m_database = std::move(*database);
}

void ScanThreadsTest::shareRunsInEachThreadOnItsOwnConnection()
{
    ScanThreads threads(threadCount, opener());
    QMutex adding;
    QSet<QThread*> ran;
    std::atomic<int> meeting = 0;
    const auto share = [&](const SqlConnection& connection) -> Result<void> {
        // Each waits for all others here: one after the other, they would never meet.
        ++meeting;
        const QDeadlineTimer patience(5000);
        while (meeting <= threadCount && !patience.hasExpired()) {
            QThread::yieldCurrentThread();
        }
        if (meeting <= threadCount) {
            return failure(Error::cancelled());
        }
        const Result<QVariant> heroes = connection.readValue({QStringLiteral("SELECT count(*) FROM hero"), {}});
        const QMutexLocker locked(&adding);
        ran.insert(QThread::currentThread());
        // A connection has such a table once.
        const Result<void> made = connection.execute({QStringLiteral("CREATE TEMP TABLE own (seen INTEGER)"), {}});
        return made && heroes && *heroes == 20 ? Result<void>() : failure(Error::heroNotFound());
    };
    QVERIFY(threads.run(m_database->sql(), share));
    QCOMPARE(ran.size(), threadCount + 1);
    QVERIFY(ran.contains(QThread::currentThread()));
}

void ScanThreadsTest::threadsKeepTheirConnections()
{
    ScanThreads threads(1, opener());
    for (int times = 0; times < 3; ++times) {
        const auto share = [times, own = QThread::currentThread()](const SqlConnection& connection) -> Result<void> {
            if (QThread::currentThread() == own) {
                return {};
            }
            return connection.execute({times == 0 ? QStringLiteral("CREATE TEMP TABLE kept (seen INTEGER)")
                                                  : QStringLiteral("INSERT INTO kept VALUES (1)"),
                                       {}});
        };
        QVERIFY(threads.run(m_database->sql(), share));
    }
}

void ScanThreadsTest::nothingIsOpenBehindThem()
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        ScanThreads threads(threadCount, opener());
        QCOMPARE(QSqlDatabase::connectionNames(), before); // not before they are needed
        QVERIFY(threads.run(m_database->sql(), [](const SqlConnection& connection) {
            return connection.execute({QStringLiteral("SELECT 1 FROM hero"), {}});
        }));
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + threadCount);
    }
    QCOMPARE(QSqlDatabase::connectionNames().size(), before.size());
}

void ScanThreadsTest::threadThatCannotOpenTakesNoShare()
{
    std::atomic<int> tried = 0;
    const auto open = [&tried]() -> Result<std::unique_ptr<Database>> {
        ++tried;
        return sqliteEngines().open(SqliteEngine::addressOfFile(QStringLiteral("/nowhere/heroes.db")), {});
    };
    ScanThreads threads(threadCount, open);
    QCOMPARE(sharesOf(threads), 1);
    QCOMPARE(sharesOf(threads), 1);
    QCOMPARE(tried, threadCount);
}

void ScanThreadsTest::threadThatFoundItBusyTriesAgain()
{
    std::atomic<bool> isBusy = true;
    const auto open = [this, &isBusy]() -> Result<std::unique_ptr<Database>> {
        return isBusy ? failure(Error::of(ErrorKind::Busy, QStringLiteral("busy"))) : opener()();
    };
    ScanThreads threads(threadCount, open);
    QCOMPARE(sharesOf(threads), 1);
    isBusy = false;
    QCOMPARE(sharesOf(threads), 1 + threadCount);
}

void ScanThreadsTest::threadThatFindsAnotherFileTakesNoShare()
{
#ifdef Q_OS_WIN
    QSKIP("Nobody can replace a file there that is open.");
#endif
    HeroFilter filter;
    filter.name = QStringLiteral("hero 00");
    const QString other = m_folder.filePath(QStringLiteral("other.db"));
    QVERIFY(createHeroFile(other, 20));
    for (const bool isReplaced : {false, true}) {
        const qsizetype before = QSqlDatabase::connectionNames().size();
        const SpreadHeroes heroes({}, threadCount);
        if (isReplaced) {
            QVERIFY(QFile::remove(heroes.path()) && QFile::rename(other, heroes.path()));
        }
        QVERIFY(counted(heroes.database(), filter).value() > 20); // of the file that is open
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1 + (isReplaced ? 0 : threadCount));
    }
}

void ScanThreadsTest::threadsEndWithTheirDatabase()
{
    const QStringList before = QSqlDatabase::connectionNames();
    const SpreadHeroes first;
    const SpreadHeroes second({QStringLiteral("DELETE FROM hero WHERE id % 2 = 0")});
    HeroFilter filter;
    filter.name = QStringLiteral("hero 00");
    const auto expected = [](const SpreadHeroes& heroes) {
        return heroes.expectedIds(QStringLiteral("name LIKE '%hero 00%'"), {}).size();
    };
    QVERIFY(expected(first) > expected(second));

    DatabaseWorker worker;
    const auto count = [&worker, filter] {
        return worker.run([filter](Database& database) { return counted(database, filter); }).result();
    };
    const auto longJobsOf = [](const SpreadHeroes& heroes) {
        return [path = heroes.path()] {
            OpenOptions options;
            options.role = OpenOptions::Role::LongJob;
            return sqliteEngines(threadCount).open(SqliteEngine::addressOfFile(path), options);
        };
    };
    QVERIFY(worker.open(longJobsOf(first)).result());
    QCOMPARE(count().value(), expected(first));
    const qsizetype open = QSqlDatabase::connectionNames().size();
    QCOMPARE(open, before.size() + 2 + 1 + threadCount);
    QVERIFY(worker.open(longJobsOf(second)).result());
    QCOMPARE(count().value(), expected(second));
    QCOMPARE(QSqlDatabase::connectionNames().size(), open);
    worker.close();
    QVERIFY(!count());
    QCOMPARE(QSqlDatabase::connectionNames().size(), open - 1 - threadCount);
}

void ScanThreadsTest::errorOfAnyShareIsTheAnswer()
{
    ScanThreads threads(threadCount, opener());
    for (const bool isOwnTheBadOne : {true, false}) {
        const auto share = [isOwnTheBadOne, own = QThread::currentThread()](const SqlConnection& connection) {
            const bool isBad = (QThread::currentThread() == own) == isOwnTheBadOne;
            return connection.execute(
                {isBad ? QStringLiteral("SELECT id FROM nowhere") : QStringLiteral("SELECT id FROM hero"), {}});
        };
        const Result<void> done = threads.run(m_database->sql(), share);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Other);
        QCOMPARE(done.error().detail, QStringLiteral("SQLite 1"));
    }
}

void ScanThreadsTest::piecesAreReadOnceEach_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("alone, at once") << 0 << qint64{0};
    QTest::newRow("alone, for ever") << 0 << qint64{-1};
    QTest::newRow("together, at once") << threadCount << qint64{0};
    QTest::newRow("together, for ever") << threadCount << qint64{-1};
}

void ScanThreadsTest::piecesAreReadOnceEach()
{
    QFETCH(const int, number);
    QFETCH(const qint64, milliseconds);
    ScanThreads threads(number, opener());
    const ScanSource source{m_database->sql(), &threads};
    constexpr qsizetype end = 300;
    std::vector<std::atomic<int>> read(end);
    qsizetype next = 0;
    while (next < end) {
        const Result<qsizetype> reached = source.readPieces(next, end, QDeadlineTimer(milliseconds),
                                                            [&read](const SqlConnection& connection, qsizetype piece) {
                                                                ++read.at(static_cast<size_t>(piece));
                                                                return goOn(connection);
                                                            });
        QVERIFY(reached);
        QVERIFY(*reached > next && *reached <= end);
        if (milliseconds == 0) {
            QVERIFY(*reached <= next + number + 1);
        }
        next = *reached;
    }
    QVERIFY(std::all_of(read.cbegin(), read.cend(), [](const std::atomic<int>& times) { return times == 1; }));
}

void ScanThreadsTest::piecesInFrontOfTheNextOneAreRead()
{
    ScanThreads threads(threadCount, opener());
    const ScanSource source{m_database->sql(), &threads};
    constexpr qsizetype end = 300;
    constexpr qsizetype last = 57;
    std::vector<std::atomic<int>> read(end);
    const Result<qsizetype> next =
        source.readPieces(0, end, QDeadlineTimer(QDeadlineTimer::Forever),
                          [&read](const SqlConnection& connection, qsizetype piece) -> Result<ScanSource::Then> {
                              const Result<ScanSource::Then> then = goOn(connection);
                              ++read.at(static_cast<size_t>(piece));
                              return then && piece == last ? Result<ScanSource::Then>(ScanSource::Then::Stop) : then;
                          });
    QVERIFY(next);
    QVERIFY(*next > last);
    for (qsizetype piece = 0; piece < end; ++piece) {
        QCOMPARE(read.at(static_cast<size_t>(piece)).load(), piece < *next ? 1 : 0);
    }
}

void ScanThreadsTest::piecesBehindAnErrorAreLeft()
{
    ScanThreads threads(threadCount, opener());
    const ScanSource source{m_database->sql(), &threads};
    constexpr qsizetype end = 1'000'000; // half a minute of reading
    std::atomic<qsizetype> pieces = 0;
    const Result<qsizetype> next =
        source.readPieces(0, end, QDeadlineTimer(QDeadlineTimer::Forever),
                          [&pieces](const SqlConnection& connection, qsizetype piece) -> Result<ScanSource::Then> {
                              ++pieces;
                              return piece == 20 ? failure(Error::cancelled()) : goOn(connection);
                          });
    QVERIFY(!next);
    QCOMPARE(next.error().kind, ErrorKind::Cancelled);
    QVERIFY(pieces < end / 2);
}

QTEST_GUILESS_MAIN(ScanThreadsTest)
#include "tst_scanthreads.moc"
