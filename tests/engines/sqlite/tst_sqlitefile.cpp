#include "engines/sqlite/sqlitedatabase.h"

#include "support/herofile.h"
#include "support/sqliteengines.h"
#include "support/unprivileged.h"

#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace heroadmin;

/// Openings that must fail: each with its own sentence, and every file of the folder byte for byte as it was.
class SqliteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void missing();
    void folder();
    void device();
    void handedOverWithoutItsFolder_data();
    void handedOverWithoutItsFolder();
    void otherContent_data();
    void otherContent();
    void truncated_data();
    void truncated();
    void damagedInTheTable_data();
    void damagedInTheTable();
    void rowsAgainstTheSchemaAreNoDamage();
    void lockedByAnotherProgram();
    void leftLogIsNotMergedByAFailure();
    void leftLogIsReadByASuccess();
    void cleanLogModeLeavesNothingBehind();
    void interruptedWriteCantBeReadOnly();
    void noRightToRead();
    void noRightToEnterTheFolder();
    void logInAFolderThatCantBeWritten();

private:
    [[nodiscard]] QString path(const char* name = "a.db") const { return m_folder->filePath(QString::fromUtf8(name)); }

    /// Fails unless opening fails so, and changes nothing.
    void verifyFailure(ErrorKind kind, const QString& message, const OpenOptions& options = {});
    void write(const QByteArray& bytes);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(testing::giveToUnprivileged(QFile::encodeName(m_folder->path()).constData()));
}

void SqliteFileTest::verifyFailure(ErrorKind kind, const QString& message, const OpenOptions& options)
{
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    const Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(path()), options);
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message, message);
    QCOMPARE(database.error().kind, kind);
    QVERIFY(testing::folderContent(m_folder->path()) == before);
}

void SqliteFileTest::write(const QByteArray& bytes)
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void SqliteFileTest::missing()
{
    verifyFailure(ErrorKind::NotFound, QStringLiteral("There is no file “%1”.").arg(QDir::toNativeSeparators(path())));
    QVERIFY(!QFile::exists(path()));
}

void SqliteFileTest::folder()
{
    QVERIFY(QDir().mkdir(path()));
    verifyFailure(ErrorKind::NotAHeroDatabase, QStringLiteral("“a.db” is a folder, not a database."));
}

void SqliteFileTest::device()
{
#ifdef Q_OS_UNIX
    // A reader of a pipe would wait for ever.
    QCOMPARE(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path()));
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message, QStringLiteral("“a.db” is not a file."));
#endif
}

void SqliteFileTest::handedOverWithoutItsFolder_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("portal") << QStringLiteral("/run/user/1000/doc/1a2b3c/a.db") << true;
    QTest::newRow("portal, a folder in it") << QStringLiteral("/run/user/1000/doc/1a2b3c/heroes/a.db") << true;
    QTest::newRow("portal, as a sandbox sees it") << QStringLiteral("/run/flatpak/doc/1a2b3c/a.db") << true;
    QTest::newRow("another folder there") << QStringLiteral("/run/user/1000/documents/1a2b3c/a.db") << false;
    QTest::newRow("a person's folder") << QStringLiteral("/home/user/1000/doc/1a2b3c/a.db") << false;
}

void SqliteFileTest::handedOverWithoutItsFolder()
{
#ifdef Q_OS_UNIX
    QFETCH(QString, file);
    QFETCH(bool, isRefused);
    const DatabaseAddress address = SqliteEngine::addressOfFile(file);
    for (const auto& attempt : {SqliteDatabase::open, SqliteDatabase::create, SqliteDatabase::createHeroTable}) {
        const Result<std::unique_ptr<SqliteDatabase>> database = attempt(address, {}, 0);
        QVERIFY(!database.has_value());
        const QString& message = database.error().message;
        QCOMPARE(message.startsWith(u"“a.db” was handed over without its folder"), isRefused);
        QCOMPARE(message.contains(u"flatpak override"), isRefused);
    }
#endif
}

void SqliteFileTest::otherContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const QString noDatabase = QStringLiteral("“a.db” is not a SQLite database.");
    QByteArray noise(3 * 4096, Qt::Uninitialized);
    QRandomGenerator generator(1);
    for (char& byte : noise) {
        byte = static_cast<char>(generator.bounded(256));
    }

    QTest::newRow("text") << QByteArray("name,age\nDeadpond,48\n") << noDatabase;
    QTest::newRow("text of whole pages") << QByteArray("Deadpond").repeated(1024) << noDatabase;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << noDatabase;
    QTest::newRow("encrypted") << noise
                               << QStringLiteral("“a.db” looks encrypted. Hero Admin can't open encrypted databases.");
    QTest::newRow("noise of no whole page") << noise.chopped(1) << noDatabase;
}

void SqliteFileTest::otherContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    write(bytes);
    verifyFailure(ErrorKind::NotAHeroDatabase, message);
}

void SqliteFileTest::truncated_data()
{
    QTest::addColumn<qint64>("kept");
    QTest::addColumn<QString>("message");
    QTest::newRow("whole pages") << qint64(4 * 4096)
                                 << QStringLiteral("“a.db” is cut short: 16,384 of its %1 bytes are there.");
    QTest::newRow("within a page") << qint64(5000)
                                   << QStringLiteral("“a.db” is cut short: 5,000 of its %1 bytes are there.");
    QTest::newRow("within the header") << qint64(50)
                                       << QStringLiteral("“a.db” is cut short: only its first 50 bytes are there.");
}

void SqliteFileTest::truncated()
{
    QFETCH(qint64, kept);
    QFETCH(QString, message);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(testing::createHeroFile(path(), 2000));
    const qint64 wholeSize = QFileInfo(path()).size();
    QVERIFY(QFile::resize(path(), kept));
    verifyFailure(ErrorKind::Damaged, QString(message).replace(QStringLiteral("%1"), QLocale().toString(wholeSize)));
}

void SqliteFileTest::damagedInTheTable_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("in the middle of the table") << qint64(20 * 4096) << QByteArray(4096, '\x55');
    QTest::newRow("in the first page") << qint64(16) << QByteArray(4080, '\x55');
}

void SqliteFileTest::damagedInTheTable()
{
    QFETCH(qint64, position);
    QFETCH(QByteArray, bytes);
    QVERIFY(testing::createHeroFile(path(), 5000));
    // Without its indexes the file is nothing but the table.
    QVERIFY(testing::execute(path(),
                             {QStringLiteral("DROP INDEX ix_hero_name"), QStringLiteral("DROP INDEX ix_hero_age")}));
    QVERIFY(testing::execute(path(), QStringLiteral("VACUUM")));
    QFile file(path());
    QVERIFY(file.size() > 40 * 4096);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(position));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    verifyFailure(ErrorKind::Damaged, QStringLiteral("“a.db” is damaged: a part of it can't be read."));
}

void SqliteFileTest::rowsAgainstTheSchemaAreNoDamage()
{
    QVERIFY(testing::execute(
        path(), {QStringLiteral("CREATE TABLE hero (id INTEGER PRIMARY KEY, name TEXT, age INTEGER, "
                                "secret_name TEXT)"),
                 QStringLiteral("INSERT INTO hero (id) VALUES (1)"), QStringLiteral("PRAGMA writable_schema = ON"),
                 QStringLiteral("UPDATE sqlite_master SET sql = 'CREATE TABLE hero (id INTEGER "
                                "PRIMARY KEY, name TEXT NOT NULL, age INTEGER CHECK (age > 5), "
                                "secret_name TEXT)'")}));
    QCOMPARE(testing::readValue(path(), QStringLiteral("PRAGMA quick_check")).toString(),
             QStringLiteral("NULL value in hero.name"));
    QVERIFY(SqliteDatabase::open(SqliteEngine::addressOfFile(path())).has_value());
}

void SqliteFileTest::lockedByAnotherProgram()
{
    QVERIFY(testing::createHeroFile(path(), 10));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    const OpenOptions impatient = {false, std::chrono::milliseconds(150)};
    const DatabaseAddress address = SqliteEngine::addressOfFile(path());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(path());
        QVERIFY(other.open());
        QSqlQuery lock(other);
        QVERIFY(lock.exec(QStringLiteral("BEGIN EXCLUSIVE")));

        const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(address, impatient);
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::Busy);
        QCOMPARE(database.error().message,
                 QStringLiteral("“a.db” is locked by another program. Hero Admin waited 0.15 seconds for it. "
                                "Please try again."));
        QVERIFY(lock.exec(QStringLiteral("ROLLBACK")));

        // A reader, and a writer that has not come to the end, are no hindrance.
        QVERIFY(lock.exec(QStringLiteral("BEGIN IMMEDIATE")));
        QVERIFY(SqliteDatabase::open(address, impatient).has_value());
        QVERIFY(lock.exec(QStringLiteral("ROLLBACK")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    QVERIFY(testing::folderContent(m_folder->path()) == before);
}

namespace {

/// The files of a program that was killed: copied while it is at work.
bool copyWhileAtWork(const QString& target, const QStringList& statements, const QString& besideName)
{
    const QTemporaryDir workFolder;
    const QString path = workFolder.filePath(QStringLiteral("work.db"));
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("killed"));
        database.setDatabaseName(path);
        done = database.open();
        QSqlQuery query(database);
        for (const QString& statement : statements) {
            done = done && query.exec(statement);
        }
        query.finish();
        done = done && QFile::copy(path, target) && QFile::copy(path + besideName, target + besideName);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("killed"));
    return done;
}

const QString goodTable =
    QStringLiteral("CREATE TABLE hero (id INTEGER PRIMARY KEY, name TEXT, age INTEGER, secret_name TEXT)");

} // namespace

void SqliteFileTest::leftLogIsNotMergedByAFailure()
{
    QVERIFY(copyWhileAtWork(path(),
                            {QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("CREATE TABLE team (a)")},
                            QStringLiteral("-wal")));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path()));
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().kind, ErrorKind::NoHeroTable);
    // SQLite keeps an index of the log beside it; the database and its log are what must not change.
    QMap<QString, QByteArray> after = testing::folderContent(m_folder->path());
    after.remove(QStringLiteral("a.db-shm"));
    QVERIFY(after == before);
}

void SqliteFileTest::leftLogIsReadByASuccess()
{
    QVERIFY(copyWhileAtWork(
        path(),
        {QStringLiteral("PRAGMA journal_mode = WAL"), goodTable, QStringLiteral("INSERT INTO hero (id) VALUES (7)")},
        QStringLiteral("-wal")));
    QVERIFY(SqliteDatabase::open(SqliteEngine::addressOfFile(path())).has_value());
    QCOMPARE(testing::readValue(path(), QStringLiteral("SELECT id FROM hero")).toLongLong(), 7);
    QCOMPARE(testing::readValue(path(), QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
}

void SqliteFileTest::cleanLogModeLeavesNothingBehind()
{
    QVERIFY(testing::execute(path(), QStringLiteral("PRAGMA journal_mode = WAL")));
    QVERIFY(testing::execute(path(), QStringLiteral("CREATE TABLE team (a)")));
    verifyFailure(ErrorKind::NoHeroTable, QStringLiteral("“a.db” has no table “hero”."));
}

void SqliteFileTest::interruptedWriteCantBeReadOnly()
{
    QVERIFY(copyWhileAtWork(
        path(),
        {goodTable, QStringLiteral("PRAGMA cache_size = 2"), QStringLiteral("BEGIN"),
         QStringLiteral("WITH RECURSIVE counter(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counter WHERE n < 500) "
                        "INSERT INTO hero (name) SELECT hex(zeroblob(500)) FROM counter")},
        QStringLiteral("-journal")));
    verifyFailure(
        ErrorKind::ReadOnly,
        QStringLiteral("A program stopped in the middle of a write to “a.db”. Before it can be read, it has to "
                       "be opened once by somebody who may write to it."),
        {true, std::chrono::milliseconds(150)});
    // For writing, the half of a write is taken back, as every program does.
    QVERIFY(SqliteDatabase::open(SqliteEngine::addressOfFile(path())).has_value());
    QCOMPARE(testing::heroCount(path()), 0);
    QVERIFY(!QFile::exists(path("a.db-journal")));
}

#ifdef Q_OS_WIN

// Windows keeps rights in lists of its own, which Qt does not write.
void SqliteFileTest::noRightToRead() {}

void SqliteFileTest::noRightToEnterTheFolder() {}

void SqliteFileTest::logInAFolderThatCantBeWritten() {}

#else

void SqliteFileTest::noRightToRead()
{
    QVERIFY(testing::createHeroFile(path(), 10));
    QVERIFY(QFile::setPermissions(path(), {}));
    const testing::Unprivileged nobody;
    QVERIFY(nobody.isUnprivileged());
    verifyFailure(ErrorKind::PermissionDenied, QStringLiteral("You have no right to read “a.db”."));
}

void SqliteFileTest::noRightToEnterTheFolder()
{
    QVERIFY(testing::createHeroFile(path(), 10));
    QVERIFY(QFile::setPermissions(m_folder->path(), {}));
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        verifyFailure(ErrorKind::PermissionDenied,
                      QStringLiteral("You have no right to look into the folder “%1”.").arg(m_folder->path()));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void SqliteFileTest::logInAFolderThatCantBeWritten()
{
    QVERIFY(testing::createHeroFile(path(), 10));
    QVERIFY(testing::execute(path(), QStringLiteral("PRAGMA journal_mode = WAL")));
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        verifyFailure(ErrorKind::PermissionDenied,
                      QStringLiteral("“a.db” can't be read where it is: SQLite has to write beside it, and you have no "
                                     "right to write to the folder “%1”. A copy in a folder of your own can be opened.")
                          .arg(m_folder->path()));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

#endif

QTEST_GUILESS_MAIN(SqliteFileTest)
#include "tst_sqlitefile.moc"
