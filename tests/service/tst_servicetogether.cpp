#include "data/repository/herorepository.h"
#include "data/session/writerworker.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "service/service.h"
#include "support/counted.h"
#include "support/herofile.h"
#include "support/singlewrites.h"
#include "support/sqliteengines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

/// The service and Hero Admin at work on one file.
class ServiceTogetherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothWriteAtTheSameTime();
    void idleHeroAdminIsInNobodysWay();

private:
    /// One creation, update and deletion. Empty where all went well.
    QString writeOnce(WriterWorker& worker, int i, qint64 doomedId, QMap<qint64, QString>& expected);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

namespace {

constexpr int writesEach = 500;
constexpr std::chrono::seconds patience{30};

Result<void> writeTo(WriterWorker& worker, qint64 id,
                     const std::function<Result<void>(HeroWriter& writer, const HeroSnapshot& loaded)>& write)
{
    const Result<HeroSnapshot> loaded =
        worker.run([id](Database& database) { return HeroRepository(database).read(id); }).result();
    if (!loaded) {
        return failure(loaded.error());
    }
    return worker.write([&](HeroWriter& writer) { return write(writer, *loaded); }).result();
}

QString rowText(const QString& name, qint64 age)
{
    return QStringLiteral("%1, %2").arg(name).arg(age);
}

} // namespace

void ServiceTogetherTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("database.db"));
}

QString ServiceTogetherTest::writeOnce(WriterWorker& worker, int i, qint64 doomedId, QMap<qint64, QString>& expected)
{
    const QString name = QStringLiteral("Admin %1").arg(i, 4, 10, QLatin1Char('0'));
    const Result<qint64> created = worker
                                       .write([&name, i](HeroWriter& writer) {
                                           HeroCreate hero;
                                           hero.name = name;
                                           hero.age = i;
                                           hero.secretName = SecretName(QStringLiteral("Admin secret"));
                                           return testing::createOne(writer, hero, patience);
                                       })
                                       .result();
    if (!created) {
        return created.error().message;
    }
    if (expected.contains(*created)) {
        return QStringLiteral("id %1 twice").arg(*created);
    }
    expected.insert(*created, rowText(name, i + 2000));
    const Result<void> changed = writeTo(worker, *created, [i](HeroWriter& writer, const HeroSnapshot& loaded) {
        HeroUpdate update;
        update.age = i + 2000;
        return testing::updateOne(writer, loaded, std::move(update), patience);
    });
    if (!changed) {
        return changed.error().message;
    }
    const Result<void> removed = writeTo(worker, doomedId, [](HeroWriter& writer, const HeroSnapshot& loaded) {
        return testing::removeOne(writer, loaded, patience);
    });
    return removed ? QString() : removed.error().message;
}

void ServiceTogetherTest::bothWriteAtTheSameTime()
{
    QVERIFY(testing::createHeroFile(m_path, 2 * writesEach));
    testing::Service service(m_path);
    QVERIFY2(service.start(), qPrintable(service.problem()));
    QMap<qint64, QString> expected;
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(testing::Service::python(),
                 {QStringLiteral(HEROADMIN_SERVICE_FOLDER "/writer.py"), service.url().toString(),
                  QString::number(writesEach), QStringLiteral("1")});
    QTRY_VERIFY_WITH_TIMEOUT(writer.canReadLine(), 60'000);
    QCOMPARE(writer.readLine(), QByteArray("ready\n"));
    {
        WriterWorker worker;
        QVERIFY(worker.open([this] { return testing::sqliteEngines().open(SqliteEngine::addressOfFile(m_path), {}); })
                    .result()
                    .has_value());
        writer.write("go\n");
        QVERIFY(writer.waitForBytesWritten());
        for (int i = 0; i < writesEach; ++i) {
            const QString problem = writeOnce(worker, i, writesEach + 1 + i, expected);
            QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(i).arg(problem)));
        }
    }
    QVERIFY(writer.state() == QProcess::NotRunning || writer.waitForFinished(120'000));
    const QJsonObject journal = QJsonDocument::fromJson(writer.readAll()).object();
    QCOMPARE(journal.value(QStringLiteral("failures")).toArray(), QJsonArray());
    QVERIFY(journal.value(QStringLiteral("lists")).toInt() > 0);

    // They did write at the same time: either side has an id between those of the other.
    const QJsonObject theirs = journal.value(QStringLiteral("heroes")).toObject();
    QCOMPARE(theirs.size(), writesEach);
    const qint64 ourFirst = expected.firstKey();
    const qint64 ourLast = expected.lastKey();
    int between = 0;
    for (auto hero = theirs.begin(); hero != theirs.end(); ++hero) {
        const qint64 id = hero.key().toLongLong();
        between += id > ourFirst && id < ourLast ? 1 : 0;
        QVERIFY2(!expected.contains(id), "an id was given to both");
        expected.insert(id, rowText(hero.value()[0].toString(), hero.value()[1].toInteger()));
    }
    QVERIFY(between > 0);

    // Every hero that either side made is there as it was updated, every deleted one is gone, and nothing else is.
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(m_path));
    QVERIFY(database.has_value());
    QMap<qint64, QString> found;
    const SqlStatement all{QStringLiteral("SELECT id, name, age FROM hero"), {}};
    QVERIFY((*database)->sql().forEachRow(all, [&found](const QSqlQuery& row) {
        found.insert(row.value(0).toLongLong(), rowText(row.value(1).toString(), row.value(2).toLongLong()));
    }));
    QCOMPARE(found, expected);
    QCOMPARE(testing::readValue(m_path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
}

void ServiceTogetherTest::idleHeroAdminIsInNobodysWay()
{
    QVERIFY(testing::createHeroFile(m_path, 5000));
    testing::Service service(m_path);
    QVERIFY2(service.start(), qPrintable(service.problem()));
    // What an open window has done: a page is read, and the heroes are counted by the worker for long jobs.
    DatabaseWorker worker;
    DatabaseWorker longJobWorker;
    for (DatabaseWorker* each : {&worker, &longJobWorker}) {
        QVERIFY(each->open([this] { return testing::sqliteEngines().open(SqliteEngine::addressOfFile(m_path), {}); })
                    .result()
                    .has_value());
    }
    PageRequest request;
    request.sort = {HeroSort::Column::Age, Qt::DescendingOrder};
    for (const PagePosition& position :
         {PagePosition(FirstPage()), PagePosition(PageAtOffset{4000}), PagePosition(LastPage())}) {
        request.position = position;
        const Result<std::optional<HeroPage>> page =
            worker.run([&request](Database& database) { return HeroRepository(database).page(request); }).result();
        QVERIFY(page && *page);
        QCOMPARE((*page)->rows.size(), 100);
    }
    const Result<qint64> count =
        longJobWorker.run([](Database& database) { return testing::counted(database); }).result();
    QVERIFY(count.has_value());
    QCOMPARE(*count, 5000);

    // Nobody holds any lock: one that shuts out everybody is given without waiting.
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(m_path);
        other.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        QVERIFY(query.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    for (int i = 1; i <= 20; ++i) {
        const QString path = QStringLiteral("/heroes/%1").arg(i);
        QCOMPARE(service
                     .post(QStringLiteral("/heroes/"), {{QStringLiteral("name"), QStringLiteral("New")},
                                                        {QStringLiteral("secret_name"), QStringLiteral("Secret")}})
                     .status,
                 200);
        QCOMPARE(service.patch(path, {{QStringLiteral("age"), i}}).status, 200);
        QCOMPARE(service.remove(path).status, 200);
    }
}

QTEST_GUILESS_MAIN(ServiceTogetherTest)
#include "tst_servicetogether.moc"
