#include "data/session/databasewatch.h"
#include "data/session/writerworker.h"
#include "support/herofile.h"
#include "support/singlewrites.h"
#include "support/sqliteengines.h"
#include "support/statementtrace.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>

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
    void noticesAReplacedFile();
    void noticesAMissingFileAndItsReturn();
    void tellsAgainWhenAskedTo();
    void anotherDatabaseIsAnotherBeginning();
    void lockedDatabaseIsAskedAgain();
    void asksOneAtATime();
    void goesInTheMiddleOfAQuestion();

private:
    void start();
    bool openFile(const QString& path);
    [[nodiscard]] bool writeElsewhere() const;
    void letBothLook();
    void moveAway() const;
    void moveBack() const;

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<WriterWorker> m_worker;
    std::unique_ptr<DatabaseWatch> m_watch;
    std::unique_ptr<DatabaseWatch> m_other; ///< Tells the test that time has passed for the first one, too.
};

namespace {

constexpr std::chrono::milliseconds interval(5);

} // namespace

void DatabaseWatchTest::init()
{
    m_folder.emplace();
    m_path = m_folder->filePath(QStringLiteral("watched.db"));
    QVERIFY(createHeroFile(m_path, 10));
    m_worker = std::make_unique<WriterWorker>();
    QVERIFY(openFile(m_path));
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

bool DatabaseWatchTest::openFile(const QString& path)
{
    const OpenOptions options{false, std::chrono::milliseconds(10)};
    return m_worker->open([path, options] { return sqliteEngines().open(SqliteEngine::addressOfFile(path), options); })
        .result()
        .has_value();
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
    return execute(m_path, QStringLiteral("UPDATE hero SET age = ifnull(age, 0) + 1 WHERE id = 1"));
}

void DatabaseWatchTest::moveAway() const
{
    QVERIFY(QFile::rename(m_path, m_path + QStringLiteral(".away")));
}

void DatabaseWatchTest::moveBack() const
{
    QVERIFY(QFile::rename(m_path + QStringLiteral(".away"), m_path));
}

/// Returns when the other watch has looked at the file several times.
void DatabaseWatchTest::letBothLook()
{
    const QSignalSpy missing(m_other.get(), &DatabaseWatch::missing);
    const QSignalSpy back(m_other.get(), &DatabaseWatch::backInPlace);
    for (int i = 1; i <= 3; ++i) {
        moveAway();
        QTRY_COMPARE(missing.size(), i);
        moveBack();
        QTRY_COMPARE(back.size(), i);
    }
}

void DatabaseWatchTest::noticesWhatOthersWrite_data()
{
    QTest::addColumn<QString>("journalMode");
    QTest::newRow("rollback journal") << QStringLiteral("delete");
    QTest::newRow("write-ahead log") << QStringLiteral("wal");
}

void DatabaseWatchTest::noticesWhatOthersWrite()
{
    QFETCH(const QString, journalMode);
    QCOMPARE(readValue(m_path, QStringLiteral("PRAGMA journal_mode = ") + journalMode).toString(), journalMode);
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(writeElsewhere());
        QTRY_COMPARE(changes.size(), i);
    }
}

void DatabaseWatchTest::ownWritesDontCount()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    const QSignalSpy back(m_watch.get(), &DatabaseWatch::backInPlace);
    HeroCreate hero;
    hero.name = QStringLiteral("Own");
    hero.secretName = SecretName(u"s");
    QVERIFY(m_worker->write([&hero](HeroWriter& writer) { return createOne(writer, hero); }).result());
    letBothLook();
    QTRY_VERIFY(!back.isEmpty());
    QCOMPARE(changes.size(), 0);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::asksNothingWhileInactive()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    m_watch->setActive(false);
    const QSignalSpy otherChanges(m_other.get(), &DatabaseWatch::changedElsewhere);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(otherChanges.size(), 1);
    letBothLook();
    QVERIFY(missing.size() <= 1); // by a question that was on its way
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

void DatabaseWatchTest::noticesAReplacedFile()
{
    start();
    QVERIFY(!m_watch->isReplaced());
    const QSignalSpy replaced(m_watch.get(), &DatabaseWatch::replaced);
    const QString next = m_folder->filePath(QStringLiteral("next.db"));
    QVERIFY(createHeroFile(next, 3));
    std::filesystem::rename(next.toStdU16String(), m_path.toStdU16String());
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(m_watch->isReplaced());
    QVERIFY(!m_watch->isMissing());
    const Standing state =
        m_worker->run([](const Database& database) -> Result<Standing> { return database.standing(); })
            .result()
            .value();
    QCOMPARE(state, Standing::Replaced);
}

void DatabaseWatchTest::noticesAMissingFileAndItsReturn()
{
    start();
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    const QSignalSpy back(m_watch.get(), &DatabaseWatch::backInPlace);
    const QSignalSpy replaced(m_watch.get(), &DatabaseWatch::replaced);
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    moveAway();
    QTRY_COMPARE(missing.size(), 1);
    QVERIFY(m_watch->isMissing());
    QVERIFY(execute(m_path + QStringLiteral(".away"), QStringLiteral("DELETE FROM hero WHERE id = 2")));
    moveBack();
    QTRY_COMPARE(back.size(), 1);
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(QFile::remove(m_path));
    QTRY_COMPARE(missing.size(), 2);
    QVERIFY(createHeroFile(m_path, 1));
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(back.size(), 1);
}

void DatabaseWatchTest::tellsAgainWhenAskedTo()
{
    start();
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    moveAway();
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
    moveAway();
    QTRY_COMPARE(missing.size(), 1);
    const QString next = m_folder->filePath(QStringLiteral("next.db"));
    QVERIFY(createHeroFile(next, 3));
    m_path = next;
    QVERIFY(openFile(next));
    start();
    QCOMPARE(m_watch->standing(), Standing::InPlace);
    QCOMPARE(changes.size(), 0);
    QVERIFY(writeElsewhere());
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::lockedDatabaseIsAskedAgain()
{
    start();
    const QSignalSpy changes(m_watch.get(), &DatabaseWatch::changedElsewhere);
    const QSignalSpy missing(m_watch.get(), &DatabaseWatch::missing);
    QSemaphore locked;
    QSemaphore release;
    {
        DatabaseWorker other;
        QVERIFY(other.open([this] { return sqliteEngines().open(SqliteEngine::addressOfFile(m_path), {}); })
                    .result()
                    .has_value());
        const auto lock = [&locked, &release](Database& database) -> Result<void> {
            const SqlConnection sql = database.sql();
            const Result<void> begun = sql.execute({QStringLiteral("BEGIN EXCLUSIVE"), {}});
            const Result<void> done = sql.execute({QStringLiteral("UPDATE hero SET age = 99 WHERE id = 3"), {}});
            locked.release();
            release.acquire();
            return begun && done ? sql.execute({QStringLiteral("COMMIT"), {}})
                                 : failure(Error::of(ErrorKind::Other, {}));
        };
        const QFuture<Result<void>> written = other.run(lock);
        locked.acquire();
        m_watch->checkNow();
        moveAway();
        QTRY_COMPARE(missing.size(), 1);
        QCOMPARE(changes.size(), 0);
        moveBack();
        release.release();
        QVERIFY(written.result().has_value());
    }
    QTRY_COMPARE(changes.size(), 1);
}

void DatabaseWatchTest::asksOneAtATime()
{
    const StatementTrace trace;
    DatabaseWorker worker;
    QVERIFY(worker.open([this] { return sqliteEngines().open(SqliteEngine::addressOfFile(m_path), {}); })
                .result()
                .has_value());
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
    QCOMPARE(trace.statementsWith(QStringLiteral("data_version")).size(), 1);
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
