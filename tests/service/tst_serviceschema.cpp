#include "data/repository/herorepository.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "service/service.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

/// A database of either side is good for the other.
class ServiceSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serviceMakesWhatWeOpen();
    void schemaIsTheSameText();
    void serviceWorksOnOurs();

private:
    QTemporaryDir m_folder;
};

void ServiceSchemaTest::serviceMakesWhatWeOpen()
{
    const QString path = m_folder.filePath(QStringLiteral("service.db"));
    testing::Service service(path);
    QVERIFY2(service.start(), qPrintable(service.problem()));
    QCOMPARE(service
                 .post(QStringLiteral("/heroes/"), {{QStringLiteral("name"), QStringLiteral("Deadpond")},
                                                    {QStringLiteral("age"), 48},
                                                    {QStringLiteral("secret_name"), QStringLiteral("Dive Wilson")}})
                 .status,
             200);

    // While the service runs, as the product does it.
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().message));
    QVERIFY(!(*database)->info().readOnly);
    QVERIFY((*database)->info().missingIndexes.isEmpty());
    const Result<QList<HeroPublic>> heroes = HeroRepository(**database).list(0, 100);
    QVERIFY(heroes.has_value());
    QCOMPARE(heroes->size(), 1);
    QCOMPARE(heroes->first().name, QStringLiteral("Deadpond"));
    QVERIFY(heroes->first().age == 48);
}

namespace {

/// The text of the sqlite3 program's `.schema`, statement by statement, in one order.
QStringList schemaText(const QString& path)
{
    QProcess shell;
    shell.start(QStringLiteral("sqlite3"), {path, QStringLiteral(".schema")});
    shell.waitForFinished();
    QStringList statements = QString::fromUtf8(shell.readAllStandardOutput()).split(QStringLiteral(";\n"));
    // SQLAlchemy keeps the indexes in a set: the service itself creates them now in one order, now in the other.
    statements.sort();
    return statements;
}

} // namespace

void ServiceSchemaTest::schemaIsTheSameText()
{
    QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("sqlite3")).isEmpty(), "apt install sqlite3");
    const QString servicePath = m_folder.filePath(QStringLiteral("theirs.db"));
    testing::Service service(servicePath);
    QVERIFY2(service.start(), qPrintable(service.problem()));
    const QStringList theirs = schemaText(servicePath);
    QCOMPARE(theirs.size(), 4); // A table, two indexes, and the nothing behind the last semicolon.

    const QString createdPath = m_folder.filePath(QStringLiteral("created.db"));
    QVERIFY(SqliteDatabase::create(SqliteEngine::addressOfFile(createdPath)).has_value());
    QCOMPARE(schemaText(createdPath), theirs);

    const QString addedPath = m_folder.filePath(QStringLiteral("added.db"));
    QVERIFY(testing::execute(addedPath, QStringLiteral("PRAGMA user_version = 1")));
    QVERIFY(SqliteDatabase::createHeroTable(SqliteEngine::addressOfFile(addedPath)).has_value());
    QCOMPARE(schemaText(addedPath), theirs);

    const QString indexedPath = m_folder.filePath(QStringLiteral("indexed.db"));
    QVERIFY(testing::createHeroFile(indexedPath));
    QVERIFY(testing::execute(indexedPath,
                             {QStringLiteral("DROP INDEX ix_hero_name"), QStringLiteral("DROP INDEX ix_hero_age")}));
    const Result<std::unique_ptr<SqliteDatabase>> indexed =
        SqliteDatabase::open(SqliteEngine::addressOfFile(indexedPath));
    QVERIFY(indexed.has_value());
    QVERIFY((*indexed)->addMissingIndexes().has_value());
    QCOMPARE(schemaText(indexedPath), theirs);
}

void ServiceSchemaTest::serviceWorksOnOurs()
{
    const QString path = m_folder.filePath(QStringLiteral("ours.db"));
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(SqliteEngine::addressOfFile(path));
    QVERIFY(database.has_value());
    testing::Service service(path);
    QVERIFY2(service.start(), qPrintable(service.problem()));

    const testing::Service::Answer created =
        service.post(QStringLiteral("/heroes/"), {{QStringLiteral("name"), QStringLiteral("Rusty-Man")},
                                                  {QStringLiteral("secret_name"), QStringLiteral("Tommy Sharp")}});
    QCOMPARE(created.status, 200);
    QCOMPARE(created.body.object().value(QStringLiteral("id")).toInt(), 1);
    QCOMPARE(service.patch(QStringLiteral("/heroes/1"), {{QStringLiteral("age"), 5}}).status, 200);
    const testing::Service::Answer listed = service.get(QStringLiteral("/heroes/"));
    QCOMPARE(listed.status, 200);
    QCOMPARE(listed.body.array().first().toObject(), (QJsonObject{{QStringLiteral("id"), 1},
                                                                  {QStringLiteral("name"), QStringLiteral("Rusty-Man")},
                                                                  {QStringLiteral("age"), 5}}));
    QCOMPARE(service.remove(QStringLiteral("/heroes/1")).status, 200);
    QCOMPARE(service.get(QStringLiteral("/heroes/1")).status, 404);
    QCOMPARE(testing::readValue(path, QStringLiteral("PRAGMA integrity_check")).toString(), QStringLiteral("ok"));
}

QTEST_GUILESS_MAIN(ServiceSchemaTest)
#include "tst_serviceschema.moc"
