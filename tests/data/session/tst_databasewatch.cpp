#include "data/session/answer.h"
#include "data/session/databasewatch.h"
#include "data/session/writerworker.h"
#include "support/singlewrites.h"
#include "support/testdatabase.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace heroadmin;
using namespace heroadmin::testing;

class DatabaseWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noticesWhatOthersWrite_data();
    void noticesWhatOthersWrite();
    void ownWritesDontCount();
    void asksNothingWhileInactive();
    void tellsAtTheEndOfAPause();
    void noticesThatAnotherTookItsPlace();
    void noticesThatItIsMissingAndItsReturn();
    void tellsAgainWhenAskedTo();
    void anotherDatabaseIsAnotherBeginning();
    void lockedDatabaseIsAskedAgain();
    void asksOneAtATime();
    void goesInTheMiddleOfAQuestion();

private:
    void start();
    bool open(const TestDatabase& heroes);
    [[nodiscard]] bool writeElsewhere() const;
    void letBothLook();

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<WriterWorker> m_worker;
    std::unique_ptr<DatabaseWatch> m_watch;
    std::unique_ptr<DatabaseWatch> m_other; ///< Tells the test that time has passed for the first one, too.
};

namespace {

constexpr std::chrono::milliseconds interval(5);

} // namespace

void DatabaseWatchTest::init()
{
    m_heroes = TestDatabase::make(10);
    m_worker = std::make_unique<WriterWorker>();
    QVERIFY(open(*m_heroes));
    m_watch = std::make_unique<DatabaseWatch>(*m_worker, interval);
    m_other = std::make_unique<DatabaseWatch>(*m_worker, interval);
    m_other->setActive(true);
}

void DatabaseWatchTest::cleanup()
{
    m_other.reset();
    m_watch.reset();
    m_worker.reset();
}

bool DatabaseWatchTest::open(const TestDatabase& heroes)
{
    const OpenOptions options{false, std::chrono::milliseconds(10)};
    const auto opener = [address = heroes.address(), options] {
        return TestDatabase::engines().open(address, options);
    };
    return m_worker->open(opener).result().has_value();
}

void DatabaseWatchTest::start()
{
    QSignalSpy started(m_watch.get(), &DatabaseWatch::started);
    QSignalSpy otherStarted(m_other.get(), &DatabaseWatch::started);
    m_watch->setActive(true);
    m_watch->restart();
    m_other->restart();
    QTRY_COMPARE(started.size(), 1);
    QTRY_COMPARE(otherStarted.size(), 1);
}

bool DatabaseWatchTest::writeElsewhere() const
{
    return m_heroes->run(QStringLiteral("UPDATE hero SET age = coalesce(age, 0) + 1 WHERE id = 1"));
}

/// Returns when the worker has answered several questions that were asked at the watches' pace.
void DatabaseWatchTest::letBothLook()
{
    QTimer timer;
    int answers = 0;
    connect(&timer, &QTimer::timeout, &timer, [this, &timer, &answers] {
        whenAnswered(&timer, m_worker->run([](Database&) -> Result<void> { return {}; }),
                     [&answers](const Result<void>&) { ++answers; });
    });
    timer.start(interval);
    QTRY_VERIFY(answers > 4);
}

void DatabaseWatchTest::noticesWhatOthersWrite_data()
{
    QTest::addColumn<QString>("journal");
    const QStringList journals = TestDatabase::make()->journals();
    for (const QString& journal : journals) {
        QTest::newRow(qPrintable(journal)) << journal;
    }
}

void DatabaseWatchTest::noticesWhatOthersWrite()
{
    QFETCH(const QString, journal);
    QVERIFY(m_heroes->setJournal(journal));
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(writeElsewhere());
        QTRY_COMPARE(changes.size(), i);
    }
}

void DatabaseWatchTest::ownWritesDontCount()
{
    if (!m_heroes->tellsOwnWritesApart()) {
        QSKIP("Whoever watches doesn't write there.");
    }
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    HeroCreate hero;
    hero.name = QStringLiteral("Own");
    hero.secretName = SecretName(u"s");
    QVERIFY(m_worker->write([&hero](HeroWriter& writer) { return createOne(writer, hero); }).result());
    letBothLook();
    QCOMPARE(changes.size(), 0);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::asksNothingWhileInactive()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    m_watch->setActive(false);
    const QSignalSpy otherChanges(m_other.get(), &DatabaseWatch::changedElsewhere);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(otherChanges.size(), 1);
    letBothLook();
    const qsizetype already = changes.size();
    m_watch->setActive(true);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(already, 0);
}

void DatabaseWatchTest::tellsAtTheEndOfAPause()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    m_watch->setPaused(true);
    const QSignalSpy otherChanges(m_other.get(), &DatabaseWatch::changedElsewhere);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(otherChanges.size(), 1);
    letBothLook();
    QCOMPARE(changes.size(), 0);
    m_watch->setPaused(false);
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::noticesThatAnotherTookItsPlace()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    start();
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    const QSignalSpy replaced(m_watch.get(), &DatabaseWatch::replaced);
    QVERIFY(m_heroes->replaceBy(TestDatabase::make(3)));
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(m_watch->standing(), Standing::Replaced);
    const Standing state =
        m_worker->run([](const Database& database) -> Result<Standing> { return database.standing(); })
            .result()
            .value();
    QCOMPARE(state, Standing::Replaced);
}

void DatabaseWatchTest::noticesThatItIsMissingAndItsReturn()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    start();
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    const QSignalSpy back(m_watch.get(), &DatabaseWatch::backInPlace);
    const QSignalSpy replaced(m_watch.get(), &DatabaseWatch::replaced);
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    QVERIFY(m_heroes->moveAway());
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(m_watch->standing(), Standing::Missing);
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = 2")));
    QVERIFY(m_heroes->moveBack());
    QTRY_COMPARE(back.size(), 1);
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(m_heroes->remove());
    QTRY_COMPARE(missing.size(), 2);
    QVERIFY(m_heroes->replaceBy(TestDatabase::make(1)));
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(back.size(), 1);
}

void DatabaseWatchTest::tellsAgainWhenAskedTo()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    start();
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    QVERIFY(m_heroes->moveAway());
    QTRY_COMPARE(missing.size(), 1);
    m_watch->checkNow();
    QTRY_COMPARE(missing.size(), 2);
    m_watch->setActive(false);
    m_watch->checkNow();
    QTRY_COMPARE(missing.size(), 3);
}

void DatabaseWatchTest::anotherDatabaseIsAnotherBeginning()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    if (m_heroes->leavesItsPlace()) {
        QVERIFY(m_heroes->moveAway());
        QTRY_COMPARE(missing.size(), 1);
    }
    m_heroes = TestDatabase::make(3);
    QVERIFY(open(*m_heroes));
    start();
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    QCOMPARE(changes.size(), 0);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::lockedDatabaseIsAskedAgain()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    const auto theirs =
        m_heroes->hold(HeldLock::Kind::Exclusive, QStringLiteral("UPDATE hero SET age = 99 WHERE id = 3"));
    QVERIFY(theirs->isHeld());
    m_watch->checkNow();
    QVERIFY(m_heroes->moveAway());
    QTRY_COMPARE(missing.size(), 1);
    QCOMPARE(changes.size(), 0);
    QVERIFY(m_heroes->moveBack());
    theirs->letGo();
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::asksOneAtATime()
{
    const auto trace = m_heroes->trace();
    DatabaseWorker worker;
    QVERIFY(worker.open([this] { return m_heroes->open(); }).result().has_value());
    trace->clear();
    DatabaseWatch watch(worker, interval);
    QSignalSpy started(&watch, &DatabaseWatch::started);
    QSemaphore unblock;
    worker.run([&unblock](Database&) -> Result<void> {
        unblock.acquire();
        return {};
    });
    watch.restart();
    for (int i = 0; i < 50; ++i) {
        watch.checkNow();
    }
    unblock.release();
    QVERIFY(started.wait());
    QVERIFY(worker.run([](Database&) -> Result<void> { return {}; }).result().has_value());
    QCOMPARE(trace->statementsWith(m_heroes->changeQuestion()).size(), 1);
}

void DatabaseWatchTest::goesInTheMiddleOfAQuestion()
{
    start();
    QSemaphore blocked;
    const QFuture<Result<void>> unending = m_worker->run([&blocked](Database&) -> Result<void> {
        blocked.acquire();
        return {};
    });
    m_watch->checkNow();
    m_watch.reset();
    blocked.release();
    QVERIFY(unending.result().has_value());
    letBothLook();
}

QTEST_GUILESS_MAIN(DatabaseWatchTest)
#include "tst_databasewatch.moc"
