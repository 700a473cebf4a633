#include "engines/sqlite/sql/sqliteerror.h"

#include "data/sql/definedname.h"
#include "engines/sqlite/sql/failedstatement.h"
#include "support/herofile.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

using namespace heroadmin;

/// Real failures of a real SQLite, where one can be had without breaking a disk.
class SqliteErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void kindOfACode_data();
    void kindOfACode();
    void constraints_data();
    void constraints();
    void busy();
    void readOnly();
    void notADatabase();
    void closedConnection();
    void triggersWordsAreThoseOfItsDefinition();
    void namesStayInTheirPlace_data();
    void namesStayInTheirPlace();
    void triggersWordsMayBeOfARow_data();
    void triggersWordsMayBeOfARow();

private:
    static QSqlError errorOfStatement(const QString& sql);
    static Error errorOfFailed(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SqliteErrorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("heroes.db"));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(testing::createHeroFile(m_path, 3));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=1"));
    QVERIFY(database.open());
}

void SqliteErrorTest::cleanup()
{
    QSqlDatabase::database().close();
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
}

QSqlError SqliteErrorTest::errorOfStatement(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database());
    return query.exec(sql) ? QSqlError() : query.lastError();
}

Error SqliteErrorTest::errorOfFailed(const QString& sql)
{
    QSqlQuery query(QSqlDatabase::database());
    return query.exec(sql) ? Error() : errorOf(query);
}

void SqliteErrorTest::kindOfACode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("NOT NULL") << 1299 << ErrorKind::Constraint;
    QTest::newRow("duplicate key") << 1555 << ErrorKind::NotUnique;
    QTest::newRow("not unique") << 2067 << ErrorKind::NotUnique;
    QTest::newRow("mismatch") << 20 << ErrorKind::Constraint;
    QTest::newRow("busy") << 5 << ErrorKind::Busy;
    QTest::newRow("locked") << 6 << ErrorKind::Busy;
    QTest::newRow("busy, of an old snapshot") << 517 << ErrorKind::Busy;
    QTest::newRow("interrupted") << 9 << ErrorKind::Cancelled;
    QTest::newRow("read-only") << 8 << ErrorKind::ReadOnly;
    QTest::newRow("read-only folder") << 1544 << ErrorKind::ReadOnly;
    QTest::newRow("authorization") << 23 << ErrorKind::PermissionDenied;
    QTest::newRow("can't open") << 14 << ErrorKind::PermissionDenied;
    QTest::newRow("damaged") << 11 << ErrorKind::Damaged;
    QTest::newRow("damaged, extended") << 267 << ErrorKind::Damaged;
    QTest::newRow("not a database") << 26 << ErrorKind::NotAHeroDatabase;
    QTest::newRow("disk full") << 13 << ErrorKind::Other;
    QTest::newRow("unknown") << 250 << ErrorKind::Other;
}

void SqliteErrorTest::kindOfACode()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    const Error error = errorOf(QSqlError(QStringLiteral("driver"), QStringLiteral("text of SQLite"),
                                          QSqlError::StatementError, QString::number(code)));
    QCOMPARE(error.kind, kind);
    QVERIFY(error.message.endsWith(u'.'));
    QCOMPARE(error.detail, QStringLiteral("SQLite %1: text of SQLite").arg(code));
}

void SqliteErrorTest::constraints_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("message");
    QTest::newRow("NOT NULL") << QStringLiteral("UPDATE hero SET name = NULL") << 1299 << ErrorKind::Constraint
                              << QStringLiteral("The database refused it: the column “name” must have a value.");
    QTest::newRow("NOT NULL of another table")
        << QStringLiteral("INSERT INTO team VALUES (3, NULL, 1)") << 1299 << ErrorKind::Constraint
        << QStringLiteral("The database refused it: the column “na.me” of the table “team” must have a value.");
    QTest::newRow("duplicate key") << QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (1, 'a', 'b')")
                                   << 1555 << ErrorKind::NotUnique
                                   << QStringLiteral("Another hero has the same “id” already, which must be unique "
                                                     "here.");
    QTest::newRow("several columns")
        << QStringLiteral("INSERT INTO hero (name, age, secret_name) SELECT name, age, 'x' FROM hero WHERE id = 1")
        << 2067 << ErrorKind::NotUnique
        << QStringLiteral("Another hero has the same “name” and “age” already, which must be unique together here.");
    QTest::newRow("of another table")
        << QStringLiteral("INSERT INTO team VALUES (3, 'Preventers', 1)") << 2067 << ErrorKind::NotUnique
        << QStringLiteral("The database refused it: another row of the table “team” has the same “na.me”, which must "
                          "be unique.");
    QTest::newRow("CHECK without a name")
        << QStringLiteral("INSERT INTO team VALUES (3, 'B', 0)") << 275 << ErrorKind::Constraint
        << QStringLiteral("The database refused it: its rule “size > 0” does not allow it.");
    QTest::newRow("type") << QStringLiteral("INSERT INTO strict_team VALUES ('many')") << 3091 << ErrorKind::Constraint
                          << QStringLiteral("The database refused it: the column “size” doesn't take a value of that "
                                            "type.");
    QTest::newRow("mismatch") << QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES ('x', 'a', 'b')") << 20
                              << ErrorKind::Constraint
                              << QStringLiteral("The database refused it: a rule of its own does not allow it.");
}

void SqliteErrorTest::constraints()
{
    QFETCH(QString, statement);
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, message);
    for (const char* const definition :
         {"CREATE TABLE team (id INTEGER PRIMARY KEY, \"na.me\" NOT NULL UNIQUE, size CHECK (size > 0))",
          "CREATE TABLE strict_team (size INTEGER) STRICT", "INSERT INTO team VALUES (1, 'Preventers', 3)",
          "UPDATE hero SET age = 1", "CREATE UNIQUE INDEX pair ON hero (name, age)"}) {
        QVERIFY(!errorOfStatement(QString::fromUtf8(definition)).isValid());
    }
    const QSqlError error = errorOfStatement(statement);
    QCOMPARE(sqliteCodeOf(error), code);
    QCOMPARE(errorOf(error).kind, kind);
    QCOMPARE(errorOf(error).message, message);
}

void SqliteErrorTest::busy()
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QSqlQuery lock(other);
        QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QCOMPARE(errorOf(errorOfStatement(QStringLiteral("DELETE FROM hero"))).kind, ErrorKind::Busy);
        QVERIFY(lock.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QCOMPARE(errorOfStatement(QStringLiteral("DELETE FROM hero")).isValid(), false);
}

void SqliteErrorTest::readOnly()
{
    QVERIFY(!errorOfStatement(QStringLiteral("PRAGMA query_only = ON")).isValid());
    QCOMPARE(errorOf(errorOfStatement(QStringLiteral("DELETE FROM hero"))).kind, ErrorKind::ReadOnly);
}

void SqliteErrorTest::notADatabase()
{
    QSqlDatabase::database().close();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    QVERIFY(QSqlDatabase::database().open());
    QCOMPARE(errorOf(errorOfStatement(QStringLiteral("SELECT * FROM hero"))).kind, ErrorKind::NotAHeroDatabase);
}

void SqliteErrorTest::closedConnection()
{
    const Error error = errorOf(QSqlError(QStringLiteral("Driver not loaded"), QString(), QSqlError::ConnectionError));
    QCOMPARE(error.kind, ErrorKind::ConnectionLost);
    QCOMPARE(error.detail, QStringLiteral("Driver not loaded"));
    QCOMPARE(errorOf(QSqlError(QStringLiteral("Parameter count mismatch"))).kind, ErrorKind::Other);
}

void SqliteErrorTest::triggersWordsAreThoseOfItsDefinition()
{
    QVERIFY(!errorOfStatement(QStringLiteral("CREATE TRIGGER guard BEFORE DELETE ON hero "
                                             "BEGIN SELECT RAISE(ABORT, 'It''s  not\nallowed'); END"))
                 .isValid());
    const Error error = errorOfFailed(QStringLiteral("DELETE FROM hero"));
    QCOMPARE(error.kind, ErrorKind::Constraint);
    QCOMPARE(error.detail, QStringLiteral("SQLite 1811"));
    QCOMPARE(error.message, QStringLiteral("The database refused it, and says: “It's not allowed”"));
}

void SqliteErrorTest::namesStayInTheirPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("de_DE") << QStringLiteral("de_DE");
    QTest::newRow("several lines") << QStringLiteral("age\n\t> 0") << QStringLiteral("age > 0");
    QTest::newRow("turns what follows") << QStringLiteral("a\u202Eb") << QStringLiteral("\u2068a\uFFFDb\u2069");
    QTest::newRow("written to the left") << QStringLiteral("\u05E9\u05DC")
                                         << QStringLiteral("\u2068\u05E9\u05DC\u2069");
    QTest::newRow("long") << QString(5000, u'x') << QString(200, u'x') + QStringLiteral("…");
}

void SqliteErrorTest::namesStayInTheirPlace()
{
    QFETCH(QString, name);
    QTEST(definedName(name), "shown");
}

void SqliteErrorTest::triggersWordsMayBeOfARow_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isDefined");
    const QString text = QStringLiteral("RAISE(ABORT, 'Too young')");
    QTest::newRow("literal") << text << QStringLiteral("Too young") << true;
    QTest::newRow("other words") << text << QStringLiteral("Too") << false;
    QTest::newRow("quoted otherwise") << QStringLiteral("raise ( fail ,\n\"Too \"\"young\"\"\" )")
                                      << QStringLiteral("Too \"young\"") << true;
    QTest::newRow("second trigger") << text + QStringLiteral("; SELECT RAISE(ROLLBACK, 'b')") << QStringLiteral("b")
                                    << true;
    QTest::newRow("expression") << QStringLiteral("RAISE(ABORT, 'Secret ' || OLD.secret_name)")
                                << QStringLiteral("Secret 1") << false;
    QTest::newRow("begins like an expression")
        << QStringLiteral("RAISE(ABORT, 'Secret ' || OLD.secret_name)") << QStringLiteral("Secret ") << false;
    QTest::newRow("column") << QStringLiteral("RAISE(ABORT, OLD.secret_name)") << QStringLiteral("Secret 1") << false;
    QTest::newRow("no words") << QStringLiteral("RAISE(ABORT, '')") << QString() << false;
}

void SqliteErrorTest::triggersWordsMayBeOfARow()
{
    QFETCH(QString, definition);
    QFETCH(QString, words);
    QTEST(raises(QStringLiteral("CREATE TRIGGER t BEFORE DELETE ON hero BEGIN SELECT %1; END").arg(definition), words),
          "isDefined");
}

QTEST_GUILESS_MAIN(SqliteErrorTest)
#include "tst_sqliteerror.moc"
