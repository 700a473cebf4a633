#include "data/session/writerworker.h"
#include "support/counted.h"
#include "support/herofile.h"
#include "support/singlewrites.h"
#include "support/spreadheroes.h"
#include "support/sqliteengines.h"

#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>
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
    void scanThreadsEndWithTheirDatabase();
    void busyIsSaidAfterWaiting();

private:
    [[nodiscard]] static DatabaseWorker::Opener openerOf(const QString& path, const OpenOptions& options = {})
    {
        return [path, options] { return sqliteEngines(3).open(SqliteEngine::addressOfFile(path), options); };
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
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(path)).result());
    const Result<QThread*> thread =
        worker.run([](Database&) -> Result<QThread*> { return QThread::currentThread(); }).result();
    QVERIFY(*thread != QThread::currentThread());
}

void DatabaseWorkerTest::keepsTheOrderOfRequests()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    DatabaseWorker worker;
    worker.open(openerOf(path));
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
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(path)).result());
    QVERIFY(!worker.open(openerOf(folder.filePath(QStringLiteral("missing.db")))).result());
    QCOMPARE(worker.run([](Database& database) { return counted(database); }).result().value(), 10);
}

void DatabaseWorkerTest::movesASecretThrough()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path));
    WriterWorker worker;
    QVERIFY(worker.open(openerOf(path)).result());
    HeroCreate hero;
    hero.name = QStringLiteral("Deadpond");
    hero.secretName = SecretName(u"Dive Wilson");
    QFuture<Result<qint64>> created =
        worker.write([hero = std::move(hero)](HeroWriter& writer) { return createOne(writer, hero); });
    QCOMPARE(created.result().value(), 1);
}

void DatabaseWorkerTest::closeLetsTheFileGo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    DatabaseWorker worker;
    QVERIFY(worker.open(openerOf(path)).result());
    const auto openFiles = [] {
        QStringList files;
        const QFileInfoList entries =
            QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
        for (const QFileInfo& entry : entries) {
            files.append(entry.symLinkTarget());
        }
        return files;
    };
    QVERIFY(openFiles().contains(path));
    worker.close();
    QCOMPARE(worker.run([](Database& database) { return counted(database); }).result().error().kind,
             ErrorKind::NotOpen);
    QVERIFY(!openFiles().contains(path));
}

void DatabaseWorkerTest::endingDoesWhatWasAskedFor()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    QList<QFuture<Result<qint64>>> answers;
    {
        DatabaseWorker worker;
        QVERIFY(worker.open(openerOf(path)).result());
        for (int i = 0; i < 200; ++i) {
            answers.append(worker.run([](Database& database) { return counted(database); }));
        }
    }
    for (const QFuture<Result<qint64>>& answer : answers) {
        QVERIFY(answer.isFinished());
        QCOMPARE(answer.result().value(), 10);
    }
}

void DatabaseWorkerTest::scanThreadsEndWithTheirDatabase()
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
    OpenOptions options;
    options.role = OpenOptions::Role::LongJob;
    QVERIFY(worker.open(openerOf(first.path(), options)).result());
    QCOMPARE(count().value(), expected(first));
    const qsizetype open = QSqlDatabase::connectionNames().size();
    QCOMPARE(open, before.size() + 2 + 4);
    QVERIFY(worker.open(openerOf(second.path(), options)).result());
    QCOMPARE(count().value(), expected(second));
    QCOMPARE(QSqlDatabase::connectionNames().size(), open);
    worker.close();
    QVERIFY(!count());
    QCOMPARE(QSqlDatabase::connectionNames().size(), open - 4);
}

void DatabaseWorkerTest::busyIsSaidAfterWaiting()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    DatabaseWorker holder;
    WriterWorker waiting;
    QVERIFY(holder.open(openerOf(path)).result());
    OpenOptions impatient;
    impatient.busyTimeout = 50ms;
    QVERIFY(waiting.open(openerOf(path, impatient)).result());

    QPromise<void> mayEnd;
    mayEnd.start();
    QPromise<void> holds;
    holds.start();
    QFuture<Result<void>> held = holder.run([&](Database& database) -> Result<void> {
        const SqlConnection sql = database.sql();
        const Result<void> begun = sql.execute({QStringLiteral("BEGIN EXCLUSIVE"), {}});
        holds.finish();
        mayEnd.future().waitForFinished();
        return begun ? sql.execute({QStringLiteral("ROLLBACK"), {}}) : begun;
    });
    holds.future().waitForFinished();
    HeroCreate hero;
    hero.name = QStringLiteral("Deadpond");
    hero.secretName = SecretName(u"Dive Wilson");
    const auto create = [&hero](HeroWriter& writer) { return createOne(writer, hero); };
    const Result<qint64> refused = waiting.write(create).result();
    const Result<qint64> unread = waiting.run([](Database& database) { return counted(database); }).result();
    mayEnd.finish();
    QVERIFY(held.result());
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QCOMPARE(unread.error().kind, ErrorKind::Busy);
    QCOMPARE(waiting.write(create).result().value(), 11);
}

QTEST_GUILESS_MAIN(DatabaseWorkerTest)
#include "tst_databaseworker.moc"
