#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "service/service.h"
#include "support/awaited.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Twenty clients of the service while Hero Admin changes, deletes and brings back every other hero of the database:
/// none of them gets an error, and nothing is lost on either side. What the slowest answer took is told as a
/// benchmark's result, of the clients alone and beside Hero Admin; HEROADMIN_CROWD_HEROES is the size of the table.
class ServiceCrowdTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void clientsAlone();
    void besideHeroAdmin();
    void cleanupTestCase();

private:
    void begin(QProcess& crowd);
    [[nodiscard]] QJsonObject end(QProcess& crowd);
    [[nodiscard]] QString ours() const; ///< All heroes that are none of the clients', as one text.
    void compareTheirs(const QJsonObject& heroes);

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Service> m_service;
    QMap<QString, QString> m_theirs; ///< What the clients have made and not deleted, by id.
};

namespace {

constexpr int clients = 20;
constexpr qint64 firstOfTheirAges = 1'000'000;

HeroFilter oursAlone()
{
    HeroFilter filter;
    filter.ageFrom = 0;
    filter.ageTo = firstOfTheirAges - 1;
    filter.withoutAge = true;
    return filter;
}

} // namespace

void ServiceCrowdTest::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("database.db"));
    bool isSet = false;
    const int heroes = qEnvironmentVariableIntValue("HEROADMIN_CROWD_HEROES", &isSet);
    QVERIFY(createHeroFile(m_path, isSet ? heroes : 100'000));
    m_service = std::make_unique<Service>(m_path);
    QVERIFY2(m_service->start(), qPrintable(m_service->problem()));
}

void ServiceCrowdTest::cleanupTestCase()
{
    m_service.reset();
}

void ServiceCrowdTest::begin(QProcess& crowd)
{
    crowd.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    crowd.start(Service::python(), {QStringLiteral(HEROADMIN_SERVICE_FOLDER "/crowd.py"), m_service->url().toString(),
                                    QString::number(clients), QString::number(m_theirs.size())});
    QTRY_VERIFY_WITH_TIMEOUT(crowd.canReadLine(), 60'000);
    QCOMPARE(crowd.readLine(), QByteArray("ready\n"));
    crowd.write("go\n");
    QVERIFY(crowd.waitForBytesWritten());
}

QJsonObject ServiceCrowdTest::end(QProcess& crowd)
{
    crowd.write("end\n");
    const bool isOver = crowd.waitForFinished(120'000);
    const QList<QByteArray> lines = crowd.readAll().trimmed().split('\n');
    return isOver ? QJsonDocument::fromJson(lines.last()).object() : QJsonObject();
}

QString ServiceCrowdTest::ours() const
{
    return readValue(m_path, QStringLiteral("SELECT count(*) || ' ' || count(age) || ' ' || sum(id) || ' ' || "
                                            "sum(coalesce(age, 7) * (id % 1009)) || ' ' || "
                                            "sum(length(name) * (id % 31)) || ' ' || "
                                            "sum(length(secret_name) * (id % 37)) FROM hero "
                                            "WHERE age IS NULL OR age < 1000000"))
        .toString();
}

void ServiceCrowdTest::compareTheirs(const QJsonObject& heroes)
{
    for (auto hero = heroes.begin(); hero != heroes.end(); ++hero) {
        const QJsonArray fields = hero.value().toArray();
        m_theirs.insert(hero.key(), QStringLiteral("%1, %2").arg(fields[0].toString()).arg(fields[1].toInteger()));
    }
    QMap<QString, QString> found;
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(m_path));
    QVERIFY(database.has_value());
    QVERIFY((*database)->sql().forEachRow(
        {QStringLiteral("SELECT id, name, age FROM hero WHERE age >= 1000000"), {}}, [&found](const QSqlQuery& row) {
            found.insert(row.value(0).toString(),
                         QStringLiteral("%1, %2").arg(row.value(1).toString()).arg(row.value(2).toLongLong()));
        }));
    QCOMPARE(found, m_theirs);
}

void ServiceCrowdTest::clientsAlone()
{
    QProcess crowd;
    begin(crowd);
    QTRY_VERIFY_WITH_TIMEOUT(crowd.canReadLine(), 120'000);
    QCOMPARE(crowd.readLine(), QByteArray("busy\n"));
    const QJsonObject journal = end(crowd);
    QCOMPARE(journal.value(QStringLiteral("failures")).toArray(), QJsonArray());
    QVERIFY(journal.value(QStringLiteral("requests")).toInt() > clients);
    compareTheirs(journal.value(QStringLiteral("heroes")).toObject());
    QTest::setBenchmarkResult(journal.value(QStringLiteral("slowest")).toDouble() * 1000, QTest::WalltimeMilliseconds);
}

void ServiceCrowdTest::besideHeroAdmin()
{
    const QString before = ours();
    DatabaseSession session(sqliteEngines());
    QVERIFY(opened(session, SqliteEngine::addressOfFile(m_path)));
    HeroWriting writing(session);
    int undone = 0;
    connect(&writing, &HeroWriting::undone, this, [&undone] { ++undone; });
    QStringList errors;
    connect(&writing, &HeroWriting::failed, this, [&errors](const Error& error) { errors.append(error.message); });
    QProcess crowd;
    begin(crowd);

    HeroUpdate update;
    update.age = 77;
    const Result<WriteOutcome> changed = awaited(writing.updateAll(oursAlone(), std::move(update)));
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().message));
    writing.undo();
    QTRY_VERIFY_WITH_TIMEOUT(undone == 1 || !errors.isEmpty(), 300'000);
    const Result<WriteOutcome> removed = awaited(writing.removeAll(oursAlone()));
    QVERIFY2(removed, qPrintable(removed ? QString() : removed.error().message));
    QCOMPARE(QString::number(removed->change.heroes), before.section(u' ', 0, 0));
    writing.undo();
    QTRY_VERIFY_WITH_TIMEOUT(undone == 2 || !errors.isEmpty(), 300'000);

    const QJsonObject journal = end(crowd);
    QCOMPARE(errors, QStringList());
    QCOMPARE(journal.value(QStringLiteral("failures")).toArray(), QJsonArray());
    QVERIFY(journal.value(QStringLiteral("requests")).toInt() > clients);
    QCOMPARE(ours(), before);
    compareTheirs(journal.value(QStringLiteral("heroes")).toObject());
    QCOMPARE(readValue(m_path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
    QTest::setBenchmarkResult(journal.value(QStringLiteral("slowest")).toDouble() * 1000, QTest::WalltimeMilliseconds);
}

QTEST_GUILESS_MAIN(ServiceCrowdTest)
#include "tst_servicecrowd.moc"
