#include "engines/sqlite/sql/sqliteerror.h"

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
    void triggersTextStaysOut();

private:
    QSqlError errorOfStatement(const QString& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void SqliteErrorTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("heroes.db"));
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

void SqliteErrorTest::kindOfACode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("NOT NULL") << 1299 << ErrorKind::Constraint;
    QTest::newRow("duplicate key") << 1555 << ErrorKind::Constraint;
    QTest::newRow("not unique") << 2067 << ErrorKind::Constraint;
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
    QTest::newRow("NOT NULL") << QStringLiteral("UPDATE hero SET name = NULL") << 1299;
    QTest::newRow("duplicate key") << QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (1, 'a', 'b')")
                                   << 1555;
    QTest::newRow("mismatch") << QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES ('x', 'a', 'b')")
                              << 20;
}

void SqliteErrorTest::constraints()
{
    QFETCH(QString, statement);
    QFETCH(int, code);
    const QSqlError error = errorOfStatement(statement);
    QCOMPARE(sqliteCodeOf(error), code);
    QCOMPARE(errorOf(error).kind, ErrorKind::Constraint);
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

void SqliteErrorTest::triggersTextStaysOut()
{
    QVERIFY(!errorOfStatement(QStringLiteral("CREATE TRIGGER guard BEFORE DELETE ON hero "
                                             "BEGIN SELECT RAISE(ABORT, 'Secret 1'); END"))
                 .isValid());
    const Error error = errorOf(errorOfStatement(QStringLiteral("DELETE FROM hero")));
    QCOMPARE(error.kind, ErrorKind::Constraint);
    QCOMPARE(error.detail, QStringLiteral("SQLite 1811"));
    QVERIFY(!error.message.contains(u"Secret"));
}

QTEST_GUILESS_MAIN(SqliteErrorTest)
#include "tst_sqliteerror.moc"
