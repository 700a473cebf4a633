#include "data/engine/databaseaddress.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

class DatabaseAddressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void isTheSameHoweverItIsWritten();
    void showsTheNameOfTheFile();
};

void DatabaseAddressTest::parses_data()
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
    QTest::newRow("drive") << QStringLiteral("sqlite:///C:/heroes/a.db") << QStringLiteral("C:/heroes/a.db");
    QTest::newRow("backslashes") << QStringLiteral("C:\\heroes\\a.db") << QStringLiteral("C:/heroes/a.db");
#else
    QTest::newRow("absolute file") << QStringLiteral("/heroes/a.db") << QStringLiteral("/heroes/a.db");
    QTest::newRow("absolute URL") << QStringLiteral("sqlite:////heroes/a.db") << QStringLiteral("/heroes/a.db");
#endif
}

void DatabaseAddressTest::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, path);
    const Result<DatabaseAddress> address = DatabaseAddress::parse(text);
    QVERIFY(address.has_value());
    QCOMPARE(address->filePath(), path);
}

void DatabaseAddressTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("message");
    const QString noFile = QStringLiteral("The address of the database names no file.");

    QTest::newRow("nothing") << QString() << noFile;
    QTest::newRow("URL of nothing") << QStringLiteral("sqlite://") << noFile;
    QTest::newRow("in memory") << QStringLiteral("sqlite:///") << noFile;
    QTest::newRow("in memory by name") << QStringLiteral("sqlite:///:memory:") << noFile;
    QTest::newRow("two slashes") << QStringLiteral("sqlite://a.db")
                                 << QStringLiteral(
                                        "A SQLite file is addressed as sqlite:///FILE, with three slashes, or "
                                        "four in front of an absolute path.");
    QTest::newRow("another kind, with a password")
        << QStringLiteral("postgresql://clerk:s3cret@host/heroes")
        << QStringLiteral("Hero Admin opens SQLite files. “postgresql://” addresses something else.");
}

void DatabaseAddressTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, message);
    const Result<DatabaseAddress> address = DatabaseAddress::parse(text);
    QVERIFY(!address.has_value());
    QCOMPARE(address.error().message, message);
    QCOMPARE(address.error().kind, ErrorKind::Other);
    QVERIFY(address.error().detail.isEmpty());
}

void DatabaseAddressTest::isTheSameHoweverItIsWritten()
{
    const DatabaseAddress address = DatabaseAddress::ofFile(QStringLiteral("heroes/a.db"));
    QCOMPARE(DatabaseAddress::parse(QStringLiteral("sqlite:///heroes/./a.db")).value(), address);
    QCOMPARE(DatabaseAddress::ofFile(address.filePath()), address);
    QVERIFY(DatabaseAddress::ofFile(QStringLiteral("heroes/b.db")) != address);
}

void DatabaseAddressTest::showsTheNameOfTheFile()
{
    QCOMPARE(DatabaseAddress::ofFile(QStringLiteral("heroes/a?b.db")).displayName(), QStringLiteral("a?b.db"));
}

QTEST_GUILESS_MAIN(DatabaseAddressTest)
#include "tst_databaseaddress.moc"
