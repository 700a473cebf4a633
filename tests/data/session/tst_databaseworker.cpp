#include "data/session/writerworker.h"
#include "support/counted.h"
#include "support/singlewrites.h"
#include "support/testdatabase.h"

#include <QTest>
#include <QThread>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

class DatabaseWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADatabase();
    void worksInAThreadOfItsOwn();
    void keepsTheOrderOfRequests();
    void failedOpeningKeepsTheOpenDatabase();
    void movesASecretThrough();
    void closeLetsTheFileGo();
    void endingDoesWhatWasAskedFor();
    void busyIsSaidAfterWaiting();

private:
    [[nodiscard]] static DatabaseWorker::Opener openerOf(const TestDatabase& heroes, const OpenOptions& options = {})
    {
        return [address = heroes.address(), options] { return TestDatabase::engines().open(address, options); };
    }
};

void DatabaseWorkerTest::answersWithoutADatabase()
{
    DatabaseWorker worker;
    const Result<qint64> count = worker.run([](Database& database) { return counted(database); }).result();
    QCOMPARE(count.error().kind, ErrorKind::NotOpen);
}

void DatabaseWorkerTest::worksInAThreadOfItsOwn()
{
    const auto heroes = TestDatabase::make(10);
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(*heroes)).result());
    const Result<QThread*> thread =
        worker.run([](Database&) -> Result<QThread*> { return QThread::currentThread(); }).result();
    QVERIFY(*thread != QThread::currentThread());
}

void DatabaseWorkerTest::keepsTheOrderOfRequests()
{
    const auto heroes = TestDatabase::make(10);
    DatabaseWorker worker;
    worker.open(openerOf(*heroes));
    QList<int> order;
    QFuture<Result<int>> last;
    for (int i = 0; i < 100; ++i) {
        last = worker.run([&order, i](Database&) -> Result<int> {
            order.append(i);
            return i;
        });
    }
    QCOMPARE(last.result().value(), 99);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(order.at(i), i);
    }
}

void DatabaseWorkerTest::failedOpeningKeepsTheOpenDatabase()
{
    const auto heroes = TestDatabase::make(10);
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(*heroes)).result());
    const auto missing = []() -> Result<std::unique_ptr<Database>> { return failure(Error::notOpen()); };
    QVERIFY(!worker.open(missing).result());
    QCOMPARE(worker.run([](Database& database) { return counted(database); }).result().value(), 10);
}

void DatabaseWorkerTest::movesASecretThrough()
{
    const auto heroes = TestDatabase::make();
    WriterWorker worker;
    QVERIFY(worker.open(openerOf(*heroes)).result());
    HeroCreate hero;
    hero.name = QStringLiteral("Deadpond");
    hero.secretName = SecretName(u"Dive Wilson");
    QFuture<Result<qint64>> created =
        worker.write([hero = std::move(hero)](HeroWriter& writer) { return createOne(writer, hero); });
    QCOMPARE(created.result().value(), 1);
}

void DatabaseWorkerTest::closeLetsTheFileGo()
{
    const auto heroes = TestDatabase::make(10);
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(*heroes)).result());
    QVERIFY(heroes->isOpened());
    worker.close();
    QCOMPARE(worker.run([](Database& database) { return counted(database); }).result().error().kind,
             ErrorKind::NotOpen);
    QVERIFY(!heroes->isOpened());
}

void DatabaseWorkerTest::endingDoesWhatWasAskedFor()
{
    const auto heroes = TestDatabase::make(10);
    QList<QFuture<Result<qint64>>> answers;
    {
        DatabaseWorker worker;
        QVERIFY(worker.open(openerOf(*heroes)).result());
        for (int i = 0; i < 200; ++i) {
            answers.append(worker.run([](Database& database) { return counted(database); }));
        }
    }
    for (const QFuture<Result<qint64>>& answer : answers) {
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().value(), 10);
    }
}

void DatabaseWorkerTest::busyIsSaidAfterWaiting()
{
    const auto heroes = TestDatabase::make(10);
    WriterWorker waiting;
    OpenOptions impatient;
    impatient.busyTimeout = 50ms;
    QVERIFY(waiting.open(openerOf(*heroes, impatient)).result());
    const auto held = heroes->hold(HeldLock::Kind::Exclusive);
    QVERIFY(held->isHeld());
    HeroCreate hero;
    hero.name = QStringLiteral("Deadpond");
    hero.secretName = SecretName(u"Dive Wilson");
    const auto create = [&hero](HeroWriter& writer) { return createOne(writer, hero); };
    const Result<qint64> refused = waiting.write(create).result();
    const Result<qint64> unread = waiting.run([](Database& database) { return counted(database); }).result();
    held->letGo();
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QCOMPARE(unread.error().kind, ErrorKind::Busy);
    QCOMPARE(waiting.write(create).result().value(), 11);
}

QTEST_GUILESS_MAIN(DatabaseWorkerTest)
#include "tst_databaseworker.moc"
