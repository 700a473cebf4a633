#include "engines/sqlite/sqlitedatabase.h"

#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

/// What opening says about tables `hero` of every shape; the file stays as it was.
class SqliteSchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOtherSpellings_data();
    void opensOtherSpellings();
    void refusesOtherShapes_data();
    void refusesOtherShapes();
    void onlyReadsOtherShapes_data();
    void onlyReadsOtherShapes();
    void noTableCanBeCreated();
    void emptyFileHasNoTable();
    void knowsMissingIndexes_data();
    void knowsMissingIndexes();
    void addsMissingIndexes();
};

void SqliteSchemaTest::opensOtherSpellings_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("other order") << QStringLiteral(
        "CREATE TABLE hero (id INTEGER PRIMARY KEY, secret_name TEXT, name TEXT, age INT)");
    QTest::newRow("other letter case") << QStringLiteral(
        "CREATE TABLE HERO (ID INTEGER NOT NULL PRIMARY KEY, Secret_Name NVARCHAR(9), NAME clob, Age BIGINT)");
    QTest::newRow("more columns") << QStringLiteral("CREATE TABLE hero (team TEXT, id INTEGER PRIMARY KEY, name TEXT, "
                                                    "age INTEGER, secret_name TEXT, power TEXT NOT NULL)");
    QTest::newRow("strict") << QStringLiteral("CREATE TABLE hero (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, "
                                              "age INTEGER, secret_name TEXT) STRICT");
    QTest::newRow("quoted") << QStringLiteral(
        R"(CREATE TABLE "hero" ("id" INTEGER PRIMARY KEY, [name] TEXT, `age` INTEGER, "secret_name" TEXT))");
}

void SqliteSchemaTest::opensOtherSpellings()
{
    QFETCH(QString, table);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::execute(path, table));
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().message));
}

void SqliteSchemaTest::refusesOtherShapes_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("problem");
    const auto table = [](const char* columns) {
        return QStringList{QStringLiteral("CREATE TABLE hero (%1)").arg(QString::fromLatin1(columns))};
    };
    QTest::newRow("UTF-16") << QStringList{QStringLiteral("PRAGMA encoding = 'UTF-16le'"),
                                           QStringLiteral("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, "
                                                          "id INTEGER PRIMARY KEY, secret_name VARCHAR NOT NULL)")}
                            << QStringLiteral("It stores texts as UTF-16le, and the service's databases as UTF-8.");
    QTest::newRow("no secret name") << table("id INTEGER PRIMARY KEY, name TEXT, age INTEGER")
                                    << QStringLiteral("The table “hero” has no column “secret_name”.");
    QTest::newRow("nothing fits") << table("power TEXT")
                                  << QStringLiteral(
                                         "The table “hero” has no column “id”. The table “hero” has no column “name”. "
                                         "The table “hero” has no column “age”. The table “hero” has no column "
                                         "“secret_name”.");
    QTest::newRow("a key that is text")
        << table("id TEXT PRIMARY KEY, name TEXT, age INTEGER, secret_name TEXT")
        << QStringLiteral("The column “id” of the table “hero” is of the type “TEXT”, not for whole numbers.");
    QTest::newRow("a view of keys that are text")
        << QStringList{QStringLiteral("CREATE TABLE h (id TEXT, name TEXT, age INTEGER, secret_name TEXT)"),
                       QStringLiteral("CREATE VIEW hero AS SELECT * FROM h")}
        << QStringLiteral("The column “id” of the table “hero” is of the type “TEXT”, not for whole numbers.");
    QTest::newRow("no ids") << QStringList{QStringLiteral("CREATE TABLE hero (id INT, name TEXT, age INTEGER, "
                                                          "secret_name TEXT)"),
                                           QStringLiteral("INSERT INTO hero VALUES (NULL, 'a', 1, 'b')")}
                            << QStringLiteral("It has heroes whose id is no whole number.");
    QTest::newRow("virtual") << QStringList{QStringLiteral("CREATE VIRTUAL TABLE hero USING fts5(name, secret_name)")}
                             << QStringLiteral("The table “hero” has no column “id”. The table “hero” has no column "
                                               "“age”.");
}

void SqliteSchemaTest::refusesOtherShapes()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, problem);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::execute(path, statements));
    const QMap<QString, QByteArray> before = testing::folderContent(folder.path());

    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));

    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message, QStringLiteral("“a.db” is no database of the hero service. ") + problem);
    QCOMPARE(database.error().kind, ErrorKind::NotAHeroDatabase);
    QVERIFY(testing::folderContent(folder.path()) == before);
}

void SqliteSchemaTest::onlyReadsOtherShapes_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("reason");
    const auto table = [](const char* columns) {
        return QStringList{QStringLiteral("CREATE TABLE hero (%1)").arg(QString::fromLatin1(columns))};
    };
    const QString noKey =
        QStringLiteral("The column “id” of the table “hero” is not its INTEGER PRIMARY KEY, which decides the ids.");

    QTest::newRow("age is text")
        << table("id INTEGER PRIMARY KEY, name TEXT, age TEXT, secret_name TEXT")
        << QStringLiteral("The column “age” of the table “hero” is of the type “TEXT”, not for whole numbers.");
    QTest::newRow("name is a number")
        << table("id INTEGER PRIMARY KEY, name NUMERIC, age INTEGER, secret_name TEXT")
        << QStringLiteral("The column “name” of the table “hero” is of the type “NUMERIC”, not for text.");
    QTest::newRow("secret name has no type")
        << table("id INTEGER PRIMARY KEY, name TEXT, age INTEGER, secret_name")
        << QStringLiteral("The column “secret_name” of the table “hero” is of the type “”, not for text.");
    QTest::newRow("computed") << table("id INTEGER PRIMARY KEY, name TEXT AS ('x'), age INTEGER, secret_name TEXT")
                              << QStringLiteral(
                                     "The column “name” of the table “hero” is computed, and can't be written.");
    QTest::newRow("no key") << table("id INTEGER, name TEXT, age INTEGER, secret_name TEXT") << noKey;
    QTest::newRow("key of two") << table("id INTEGER, name TEXT, age INTEGER, secret_name TEXT, PRIMARY KEY (id, name)")
                                << noKey;
    QTest::newRow("INT is no row number")
        << table("id INT PRIMARY KEY, name TEXT, age INTEGER, secret_name TEXT") << noKey;
    QTest::newRow("descending key") << table("id INTEGER PRIMARY KEY DESC, name TEXT, age INTEGER, secret_name TEXT")
                                    << noKey;
    QTest::newRow("without row number") << QStringList{QStringLiteral(
                                               "CREATE TABLE hero (id INTEGER PRIMARY KEY, name TEXT, age INTEGER, "
                                               "secret_name TEXT) WITHOUT ROWID")}
                                        << noKey;
    QTest::newRow("a view") << QStringList{QStringLiteral("CREATE VIEW Hero AS SELECT 1 AS id, 'a' AS name, 2 AS age, "
                                                          "'b' AS secret_name")}
                            << QStringLiteral("“hero” is a view there, not a table.");
    QTest::newRow("virtual") << QStringList{QStringLiteral(
                                    "CREATE VIRTUAL TABLE hero USING fts5(id, name, age, secret_name)")}
                             << QStringLiteral("“hero” is a virtual table there, not a table of its own.");
}

void SqliteSchemaTest::onlyReadsOtherShapes()
{
    QFETCH(QStringList, statements);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::execute(path, statements));
    const QMap<QString, QByteArray> before = testing::folderContent(folder.path());
    {
        const Result<std::unique_ptr<SqliteDatabase>> database =
            SqliteDatabase::open(SqliteEngine::addressOfFile(path));
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        QVERIFY((*database)->info().readOnly);
        QCOMPARE((*database)->info().readOnlyReason, QStringLiteral("This database can only be read. ") + reason);
        QCOMPARE((*database)->info().limits, QStringList{(*database)->info().readOnlyReason});
    }
    QVERIFY(testing::folderContent(folder.path()) == before);
}

void SqliteSchemaTest::noTableCanBeCreated()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::execute(path, {QStringLiteral("CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT)"),
                                    QStringLiteral("INSERT INTO team (name) VALUES ('Preventers')")}));
    const QMap<QString, QByteArray> before = testing::folderContent(folder.path());
    const DatabaseAddress address = SqliteEngine::addressOfFile(path);

    Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(address);
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().kind, ErrorKind::NoHeroTable);
    QCOMPARE(database.error().message, QStringLiteral("“a.db” has no table “hero”."));
    QVERIFY(testing::folderContent(folder.path()) == before);

    database = SqliteDatabase::createHeroTable(address);
    QVERIFY(database.has_value());
    QVERIFY((*database)->info().missingIndexes.isEmpty());
    QCOMPARE(testing::heroCount(path), 0);
    QCOMPARE(testing::readValue(path, QStringLiteral("SELECT name FROM team")).toString(),
             QStringLiteral("Preventers"));

    // Once more, as after a race with the service: what is there is opened, and nothing is lost.
    QVERIFY(testing::execute(path, QStringLiteral("INSERT INTO hero (name, secret_name) VALUES ('a', 'b')")));
    QVERIFY(SqliteDatabase::createHeroTable(address).has_value());
    QCOMPARE(testing::heroCount(path), 1);
}

void SqliteSchemaTest::emptyFileHasNoTable()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().kind, ErrorKind::NoHeroTable);
    QCOMPARE(file.size(), 0);
}

void SqliteSchemaTest::knowsMissingIndexes_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("missing");
    const QString dropName = QStringLiteral("DROP INDEX ix_hero_name");
    const QString dropAge = QStringLiteral("DROP INDEX ix_hero_age");
    const QString name = QStringLiteral("ix_hero_name");
    const QString age = QStringLiteral("ix_hero_age");

    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("both") << QStringList{dropName, dropAge} << QStringList{name, age};
    QTest::newRow("age") << QStringList{dropAge} << QStringList{age};
    QTest::newRow("of another name") << QStringList{dropName, QStringLiteral("CREATE INDEX other ON hero (NAME, age)")}
                                     << QStringList();
    QTest::newRow("of another first column")
        << QStringList{dropAge, QStringLiteral("CREATE INDEX other ON hero (secret_name, age)")} << QStringList{age};
    QTest::newRow("partial") << QStringList{dropAge, QStringLiteral("CREATE INDEX other ON hero (age) WHERE age > 5")}
                             << QStringList{age};
    QTest::newRow("expression") << QStringList{dropName, QStringLiteral("CREATE INDEX other ON hero (upper(name))")}
                                << QStringList{name};
}

void SqliteSchemaTest::knowsMissingIndexes()
{
    QFETCH(QStringList, statements);
    QFETCH(QStringList, missing);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::createHeroFile(path, 10));
    QVERIFY(testing::execute(path, statements));
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY(database.has_value());
    QCOMPARE((*database)->info().missingIndexes, missing);
}

void SqliteSchemaTest::addsMissingIndexes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(testing::createHeroFile(path, 10));
    QVERIFY(
        testing::execute(path, {QStringLiteral("DROP INDEX ix_hero_name"), QStringLiteral("DROP INDEX ix_hero_age")}));
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY(database.has_value());

    // Somebody else adds one of them first.
    QVERIFY(testing::execute(path, QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)")));
    QVERIFY((*database)->addMissingIndexes().has_value());

    QVERIFY((*database)->info().missingIndexes.isEmpty());
    QCOMPARE(testing::readValue(path, QStringLiteral("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master "
                                                     "WHERE type = 'index' ORDER BY name)"))
                 .toString(),
             QStringLiteral("ix_hero_age,ix_hero_name"));
}

QTEST_GUILESS_MAIN(SqliteSchemaTest)
#include "tst_sqliteschema.moc"
