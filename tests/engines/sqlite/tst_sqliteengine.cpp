#include "data/engine/databaseaddress.h"
#include "support/sqliteengines.h"

#include <QDir>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

using namespace heroadmin;

class SqliteEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void leavesOtherKindsToOthers();
    void isTheSameHoweverItIsWritten();
    void showsTheNameOfTheFile();
};

void SqliteEngineTest::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const QString here = QDir::currentPath();

    QTest::newRow("relative file") << QStringLiteral("database.db") << here + QStringLiteral("/database.db");
    QTest::newRow("relative URL") << QStringLiteral("sqlite:///database.db") << here + QStringLiteral("/database.db");
    QTest::newRow("driver") << QStringLiteral("sqlite+pysqlite:///a.db") << here + QStringLiteral("/a.db");
    QTest::newRow("letter case") << QStringLiteral("SQLite:///a.db") << here + QStringLiteral("/a.db");
    QTest::newRow("folder up") << QStringLiteral("sqlite:///../a.db")
                               << QDir::cleanPath(here + QStringLiteral("/../a.db"));
    QTest::newRow("driver's options") << QStringLiteral("sqlite:///a.db?timeout=5&x=?")
                                      << here + QStringLiteral("/a.db");
    QTest::newRow("percent is text") << QStringLiteral("sqlite:///a%20b#c.db") << here + QStringLiteral("/a%20b#c.db");
    QTest::newRow("odd file") << QStringLiteral("a?b#c%20d;e'f.db") << here + QStringLiteral("/a?b#c%20d;e'f.db");
#ifdef Q_OS_WIN
    QTest::newRow("file URL") << QStringLiteral("file:///C:/heroes/a%20b.db") << QStringLiteral("C:/heroes/a b.db");
    QTest::newRow("drive") << QStringLiteral("sqlite:///C:/heroes/a.db") << QStringLiteral("C:/heroes/a.db");
    QTest::newRow("backslashes") << QStringLiteral("C:\\heroes\\a.db") << QStringLiteral("C:/heroes/a.db");
#else
    QTest::newRow("absolute file") << QStringLiteral("/heroes/a.db") << QStringLiteral("/heroes/a.db");
    QTest::newRow("absolute URL") << QStringLiteral("sqlite:////heroes/a.db") << QStringLiteral("/heroes/a.db");
    const QString odd = QStringLiteral("/h éros/a?b#c%20d%.db");
    QTest::newRow("file URL") << QStringLiteral("file:///heroes/a.db") << QStringLiteral("/heroes/a.db");
    QTest::newRow("encoded file URL") << QStringLiteral("file:///h%20%C3%A9ros/a%3Fb%23c%2520d%25.db") << odd;
    QTest::newRow("file URL of Qt") << QUrl::fromLocalFile(odd).toString(QUrl::FullyEncoded) << odd;
    QTest::newRow("file URL by hand") << QStringLiteral("file:///h éros/a#b 100%.db")
                                      << QStringLiteral("/h éros/a#b 100%.db");
    QTest::newRow("file URL of this computer")
        << QStringLiteral("FILE://LocalHost/heroes/a.db") << QStringLiteral("/heroes/a.db");
    QTest::newRow("file URL with one slash") << QStringLiteral("file:/heroes/a.db") << QStringLiteral("/heroes/a.db");
    QTest::newRow("file URL with options")
        << QStringLiteral("file:///heroes/a.db?mode=ro") << QStringLiteral("/heroes/a.db");
    QTest::newRow("file like a URL") << QStringLiteral("/heroes/file:/a.db") << QStringLiteral("/heroes/file:/a.db");
#endif
}

void SqliteEngineTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const Result<DatabaseAddress> address = SqliteEngine().addressOf(text).value();
    QVERIFY(address.has_value());
    QCOMPARE(address->location, path);
}

void SqliteEngineTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const QString noFile = QStringLiteral("The address of the database names no file.");

    QTest::newRow("nothing") << QString() << noFile;
    QTest::newRow("URL of nothing") << QStringLiteral("sqlite://") << noFile;
    QTest::newRow("in memory") << QStringLiteral("sqlite:///") << noFile;
    QTest::newRow("in memory by name") << QStringLiteral("sqlite:///:memory:") << noFile;
    QTest::newRow("file URL of nothing") << QStringLiteral("file:///") << noFile;
    QTest::newRow("file URL with a zero") << QStringLiteral("file:///a%00.db") << noFile;
#ifndef Q_OS_WIN
    QTest::newRow("file URL of a computer")
        << QStringLiteral("file://server/heroes/a.db")
        << QStringLiteral("That file is on the computer “server”. A file of this one is "
                          "addressed as file:///FILE, with three slashes.");
#endif
    QTest::newRow("two slashes") << QStringLiteral("sqlite://a.db")
                                 << QStringLiteral(
                                        "A SQLite file is addressed as sqlite:///FILE, with three slashes, or "
                                        "four in front of an absolute path.");
}

void SqliteEngineTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<DatabaseAddress> address = SqliteEngine().addressOf(text).value();
    QVERIFY(!address.has_value());
    QCOMPARE(address.error().message, message);
    QCOMPARE(address.error().kind, ErrorKind::Other);
    QVERIFY(address.error().detail.isEmpty());
}

void SqliteEngineTest::leavesOtherKindsToOthers()
{
    QVERIFY(!SqliteEngine().addressOf(QStringLiteral("postgresql://clerk:s3cret@host/heroes")));
    QVERIFY(!SqliteEngine().addressOf(QStringLiteral("sqlites:///a.db")));
}

void SqliteEngineTest::isTheSameHoweverItIsWritten()
{
    const DatabaseAddress address = SqliteEngine::addressOfFile(QStringLiteral("heroes/a.db"));
    QCOMPARE(SqliteEngine().addressOf(QStringLiteral("sqlite:///heroes/./a.db"))->value(), address);
    QCOMPARE(SqliteEngine::addressOfFile(address.location), address);
    QVERIFY(SqliteEngine::addressOfFile(QStringLiteral("heroes/b.db")) != address);
}

void SqliteEngineTest::showsTheNameOfTheFile()
{
    const DatabaseAddress address = SqliteEngine::addressOfFile(QStringLiteral("heroes/a?b.db"));
    QCOMPARE(address.displayName, QStringLiteral("a?b.db"));
    QCOMPARE(address.place, QDir::toNativeSeparators(QDir::currentPath() + QStringLiteral("/heroes")));
    QCOMPARE(address.displayText, QDir::toNativeSeparators(address.location));
}

QTEST_GUILESS_MAIN(SqliteEngineTest)
#include "tst_sqliteengine.moc"
