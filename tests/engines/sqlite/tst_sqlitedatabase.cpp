#include "engines/sqlite/sqlitedatabase.h"

#include "support/herofile.h"
#include "support/sqliteengines.h"
#include "support/unprivileged.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace heroadmin;

class SqliteDatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensWithoutATouch();
    void opensEveryName_data();
    void opensEveryName();
    void opensThroughALink();
    void isReadOnlyOnDemand();
    void isReadOnlyWithoutRights_data();
    void isReadOnlyWithoutRights();
    void keepsTheJournalMode();
    void severalConnectionsLiveSideBySide();
    void createsTheServicesSchema();
    void createDoesNotTouchWhatIsThere_data();
    void createDoesNotTouchWhatIsThere();
    void createNeedsItsFolder();
    void createNeedsRights();
    void failedCreateLeavesNothing();

private:
    [[nodiscard]] DatabaseAddress address(const char* name = "a.db") const
    {
        return SqliteEngine::addressOfFile(m_folder->filePath(QString::fromUtf8(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(testing::giveToUnprivileged(QFile::encodeName(m_folder->path()).constData()));
}

void SqliteDatabaseTest::opensWithoutATouch()
{
    QVERIFY(testing::createHeroFile(address().location, 1000));
    QVERIFY(testing::addOddHeroes(address().location));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    {
        const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(address());
        QVERIFY(database.has_value());
        const DatabaseInfo& info = (*database)->info();
        QCOMPARE(info.address, address());
        QVERIFY(info.engine.startsWith(u"SQLite 3."));
        QVERIFY(!info.readOnly);
        QVERIFY(info.readOnlyReason.isEmpty());
        QVERIFY(info.missingIndexes.isEmpty());
        QCOMPARE(info.ageRange.highest, std::numeric_limits<qint64>::max());
        const Result<QVariant> heroes = (*database)->sql().readValue({QStringLiteral("SELECT count(*) FROM hero"), {}});
        QCOMPARE(heroes.value().toLongLong(), 1000 + testing::oddHeroCount);
    }
    QVERIFY(testing::folderContent(m_folder->path()) == before);
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void SqliteDatabaseTest::opensEveryName_data()
{
    QTest::addColumn<QString>("name");
#ifndef Q_OS_WIN
    QTest::newRow("signs of a URL") << QStringLiteral("a?b#c%20d;e'f.db");
    QTest::newRow("signs of options") << QStringLiteral("a&mode=memory.db");
    QTest::newRow("like a URL") << QStringLiteral("file:x.db");
#endif
    QTest::newRow("spaces") << QStringLiteral(" a  b .db");
    QTest::newRow("letters") << QStringLiteral("héros 英雄 🦸.db");
}

void SqliteDatabaseTest::opensEveryName()
{
    QFETCH(QString, name);
    const DatabaseAddress odd = SqliteEngine::addressOfFile(m_folder->filePath(name));
    const Result<std::unique_ptr<SqliteDatabase>> created = SqliteDatabase::create(odd);
    QVERIFY2(created.has_value(), created ? "" : qPrintable(created.error().message));
    const Result<std::unique_ptr<SqliteDatabase>> opened = SqliteDatabase::open(odd);
    QVERIFY(opened.has_value());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
}

void SqliteDatabaseTest::opensThroughALink()
{
#ifdef Q_OS_UNIX
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    const DatabaseAddress real = address("real/b.db");
    QVERIFY(testing::createHeroFile(real.location, 10));
    QVERIFY(QFile::link(real.location, address().location));
    QVERIFY(SqliteDatabase::open(address()).has_value());
    QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("real")), QFile::ReadOther | QFile::ExeOther));
    const testing::Unprivileged nobody;
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(address());
    QVERIFY(database.has_value());
    QVERIFY((*database)->info().readOnly);
#endif
}

void SqliteDatabaseTest::isReadOnlyOnDemand()
{
    QVERIFY(testing::createHeroFile(address().location, 10));
    QVERIFY(testing::execute(address().location, QStringLiteral("DROP INDEX ix_hero_age")));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    {
        const Result<std::unique_ptr<SqliteDatabase>> database =
            SqliteDatabase::open(address(), {true, std::chrono::seconds(1)});
        QVERIFY(database.has_value());
        QVERIFY((*database)->info().readOnly);
        QCOMPARE((*database)->info().readOnlyReason, QStringLiteral("It was opened for reading only."));
        const Result<void> removed = (*database)->sql().execute({QStringLiteral("DELETE FROM hero"), {}});
        QCOMPARE(removed.error().kind, ErrorKind::ReadOnly);
        QVERIFY(removed.error().detail.startsWith(QStringLiteral("SQLite 8:")));
        const Result<void> added = (*database)->addMissingIndexes();
        QVERIFY(!added.has_value());
        QCOMPARE(added.error().kind, ErrorKind::ReadOnly);
    }
    QVERIFY(testing::folderContent(m_folder->path()) == before);
}

void SqliteDatabaseTest::isReadOnlyWithoutRights_data()
{
    QTest::addColumn<bool>("folderIsWritable");
    QTest::addColumn<QString>("reason");
    QTest::newRow("file") << true << QStringLiteral("You have no right to write to “a.db”.");
    QTest::newRow("folder") << false
                            << QStringLiteral("You have no right to write to the folder of “a.db”, where SQLite keeps "
                                              "its journal.");
}

void SqliteDatabaseTest::isReadOnlyWithoutRights()
{
#ifndef Q_OS_WIN
    QFETCH(bool, folderIsWritable);
    QFETCH(QString, reason);
    QVERIFY(testing::createHeroFile(address().location, 10));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    const QFile::Permissions reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions writing = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    if (folderIsWritable) {
        QVERIFY(QFile::setPermissions(address().location, reading));
    } else {
        QVERIFY(QFile::setPermissions(address().location, reading | writing));
        QVERIFY(QFile::setPermissions(m_folder->path(), reading | QFile::ExeOwner));
    }
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(address());
        QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().message));
        QVERIFY((*database)->info().readOnly);
        QCOMPARE((*database)->info().readOnlyReason, reason);
        const Result<std::unique_ptr<SqliteDatabase>> created = SqliteDatabase::createHeroTable(address());
        QVERIFY(!created.has_value());
        QCOMPARE(created.error().message, reason);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), reading | writing | QFile::ExeOwner));
    QVERIFY(testing::folderContent(m_folder->path()) == before);
#endif
}

void SqliteDatabaseTest::keepsTheJournalMode()
{
    QVERIFY(testing::createHeroFile(address().location, 10));
    QVERIFY(SqliteDatabase::open(address()).has_value());
    const QString mode = QStringLiteral("PRAGMA journal_mode");
    QCOMPARE(testing::readValue(address().location, mode).toString(), QStringLiteral("delete"));
    QVERIFY(testing::execute(address().location, QStringLiteral("PRAGMA journal_mode = WAL")));
    QVERIFY(SqliteDatabase::open(address()).has_value());
    QCOMPARE(testing::readValue(address().location, mode).toString(), QStringLiteral("wal"));
}

void SqliteDatabaseTest::severalConnectionsLiveSideBySide()
{
    QVERIFY(testing::createHeroFile(address().location, 10));
    const Result<std::unique_ptr<SqliteDatabase>> first = SqliteDatabase::open(address());
    QVERIFY(first.has_value());
    const SqlConnection writing = (*first)->sql();
    QVERIFY(writing.execute({QStringLiteral("BEGIN IMMEDIATE"), {}}));
    QVERIFY(writing.execute({QStringLiteral("DELETE FROM hero WHERE id = 1"), {}}));
    {
        const Result<std::unique_ptr<SqliteDatabase>> second = SqliteDatabase::open(address());
        QVERIFY(second.has_value());
        QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
    }
    // Opening and closing a second one took none of the first one's locks: a third can still not write.
    const Result<std::unique_ptr<SqliteDatabase>> third =
        SqliteDatabase::open(address(), {false, std::chrono::milliseconds(1)});
    QVERIFY(third.has_value());
    const Result<void> refused = (*third)->addMissingIndexes();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(writing.execute({QStringLiteral("COMMIT"), {}}));
    QVERIFY((*third)->addMissingIndexes().has_value());
}

void SqliteDatabaseTest::createsTheServicesSchema()
{
    QVERIFY(testing::createHeroFile(address("service.db").location));
    {
        const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(address());
        QVERIFY(database.has_value());
        QVERIFY(!(*database)->info().readOnly);
        QVERIFY((*database)->info().missingIndexes.isEmpty());
    }
    const QString schema = QStringLiteral("SELECT group_concat(sql, ';') FROM sqlite_master");
    QCOMPARE(testing::readValue(address().location, schema),
             testing::readValue(address("service.db").location, schema));
    QCOMPARE(testing::heroCount(address().location), 0);
}

void SqliteDatabaseTest::createDoesNotTouchWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("my diary");
    QTest::newRow("empty") << QByteArray();
}

void SqliteDatabaseTest::createDoesNotTouchWhatIsThere()
{
    QFETCH(QByteArray, bytes);
    QFile file(address().location);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(address());
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message, QStringLiteral("“a.db” exists already. It was left as it is."));
    const QMap<QString, QByteArray> after = testing::folderContent(m_folder->path());
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.value(QStringLiteral("a.db")), bytes);
}

void SqliteDatabaseTest::createNeedsItsFolder()
{
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(address("no/such/a.db"));
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message,
             QStringLiteral("There is no folder “%1”.")
                 .arg(QDir::toNativeSeparators(m_folder->filePath(QStringLiteral("no/such")))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("no"))));
}

void SqliteDatabaseTest::createNeedsRights()
{
#ifndef Q_OS_WIN
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(address());
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(database.error().message,
                 QStringLiteral("You have no right to create a file in the folder “%1”.").arg(m_folder->path()));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
#endif
}

void SqliteDatabaseTest::failedCreateLeavesNothing()
{
#ifdef Q_OS_LINUX
    // A disk without room for the second page.
    rlimit unlimited = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    const rlimit onePage = {4096, unlimited.rlim_max};
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &onePage), 0);
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(address());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    std::signal(SIGXFSZ, previous);
    QVERIFY(!database.has_value());
    QVERIFY(database.error().message.endsWith(u'.'));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
#endif
}

QTEST_GUILESS_MAIN(SqliteDatabaseTest)
#include "tst_sqlitedatabase.moc"
