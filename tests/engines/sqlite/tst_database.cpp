#include "engines/sqlite/database.h"

#include "support/herofile.h"
#include "support/unprivileged.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace heroadmin;

class DatabaseTest : public QObject
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
        return DatabaseAddress::ofFile(m_folder->filePath(QString::fromUtf8(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(testing::giveToUnprivileged(QFile::encodeName(m_folder->path()).constData()));
}

void DatabaseTest::opensWithoutATouch()
{
    QVERIFY(testing::createHeroFile(address().filePath(), 1000));
    QVERIFY(testing::addOddHeroes(address().filePath()));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    {
        const Result<std::unique_ptr<Database>> database = Database::open(address());
        QVERIFY(database.has_value());
        const DatabaseInfo& info = (*database)->info();
        QCOMPARE(info.address, address());
        QVERIFY(info.engine.startsWith(u"SQLite 3."));
        QVERIFY(!info.readOnly);
        QVERIFY(info.readOnlyReason.isEmpty());
        QVERIFY(info.missingIndexes.isEmpty());
        QCOMPARE(info.ageRange.highest, std::numeric_limits<qint64>::max());
        QSqlQuery query((*database)->connection());
        QVERIFY(query.exec(QStringLiteral("SELECT count(*) FROM hero")));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toLongLong(), 1000 + testing::oddHeroCount);
    }
    QVERIFY(testing::folderContent(m_folder->path()) == before);
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

void DatabaseTest::opensEveryName_data()
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

void DatabaseTest::opensEveryName()
{
    QFETCH(QString, name);
    const DatabaseAddress odd = DatabaseAddress::ofFile(m_folder->filePath(name));
    const Result<std::unique_ptr<Database>> created = Database::create(odd);
    QVERIFY2(created.has_value(), created ? "" : qPrintable(created.error().message));
    const Result<std::unique_ptr<Database>> opened = Database::open(odd);
    QVERIFY(opened.has_value());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
}

void DatabaseTest::opensThroughALink()
{
#ifdef Q_OS_UNIX
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("real")));
    const DatabaseAddress real = address("real/b.db");
    QVERIFY(testing::createHeroFile(real.filePath(), 10));
    QVERIFY(QFile::link(real.filePath(), address().filePath()));
    QVERIFY(Database::open(address()).has_value());
    QVERIFY(QFile::setPermissions(m_folder->filePath(QStringLiteral("real")), QFile::ReadOther | QFile::ExeOther));
    const testing::Unprivileged nobody;
    const Result<std::unique_ptr<Database>> database = Database::open(address());
    QVERIFY(database.has_value());
    QVERIFY((*database)->info().readOnly);
#endif
}

void DatabaseTest::isReadOnlyOnDemand()
{
    QVERIFY(testing::createHeroFile(address().filePath(), 10));
    QVERIFY(testing::execute(address().filePath(), QStringLiteral("DROP INDEX ix_hero_age")));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    {
        const Result<std::unique_ptr<Database>> database = Database::open(address(), {true, std::chrono::seconds(1)});
        QVERIFY(database.has_value());
        QVERIFY((*database)->info().readOnly);
        QCOMPARE((*database)->info().readOnlyReason, QStringLiteral("It was opened for reading only."));
        QSqlQuery query((*database)->connection());
        QVERIFY(!query.exec(QStringLiteral("DELETE FROM hero")));
        QCOMPARE(query.lastError().nativeErrorCode(), QStringLiteral("8"));
        const Result<void> added = (*database)->addMissingIndexes();
        QVERIFY(!added.has_value());
        QCOMPARE(added.error().kind, ErrorKind::ReadOnly);
    }
    QVERIFY(testing::folderContent(m_folder->path()) == before);
}

void DatabaseTest::isReadOnlyWithoutRights_data()
{
    QTest::addColumn<bool>("folderIsWritable");
    QTest::addColumn<QString>("reason");
    QTest::newRow("file") << true << QStringLiteral("You have no right to write to “a.db”.");
    QTest::newRow("folder") << false
                            << QStringLiteral("You have no right to write to the folder of “a.db”, where SQLite keeps "
                                              "its journal.");
}

void DatabaseTest::isReadOnlyWithoutRights()
{
#ifndef Q_OS_WIN
    QFETCH(bool, folderIsWritable);
    QFETCH(QString, reason);
    QVERIFY(testing::createHeroFile(address().filePath(), 10));
    const QMap<QString, QByteArray> before = testing::folderContent(m_folder->path());
    const QFile::Permissions reading = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const QFile::Permissions writing = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    if (folderIsWritable) {
        QVERIFY(QFile::setPermissions(address().filePath(), reading));
    } else {
        QVERIFY(QFile::setPermissions(address().filePath(), reading | writing));
        QVERIFY(QFile::setPermissions(m_folder->path(), reading | QFile::ExeOwner));
    }
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        const Result<std::unique_ptr<Database>> database = Database::open(address());
        QVERIFY2(database.has_value(), database ? "" : qPrintable(database.error().message));
        QVERIFY((*database)->info().readOnly);
        QCOMPARE((*database)->info().readOnlyReason, reason);
        const Result<std::unique_ptr<Database>> created = Database::createHeroTable(address());
        QVERIFY(!created.has_value());
        QCOMPARE(created.error().message, reason);
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), reading | writing | QFile::ExeOwner));
    QVERIFY(testing::folderContent(m_folder->path()) == before);
#endif
}

void DatabaseTest::keepsTheJournalMode()
{
    QVERIFY(testing::createHeroFile(address().filePath(), 10));
    QVERIFY(Database::open(address()).has_value());
    const QString mode = QStringLiteral("PRAGMA journal_mode");
    QCOMPARE(testing::readValue(address().filePath(), mode).toString(), QStringLiteral("delete"));
    QVERIFY(testing::execute(address().filePath(), QStringLiteral("PRAGMA journal_mode = WAL")));
    QVERIFY(Database::open(address()).has_value());
    QCOMPARE(testing::readValue(address().filePath(), mode).toString(), QStringLiteral("wal"));
}

void DatabaseTest::severalConnectionsLiveSideBySide()
{
    QVERIFY(testing::createHeroFile(address().filePath(), 10));
    const Result<std::unique_ptr<Database>> first = Database::open(address());
    QVERIFY(first.has_value());
    QSqlQuery writing((*first)->connection());
    QVERIFY(writing.exec(QStringLiteral("BEGIN IMMEDIATE")));
    QVERIFY(writing.exec(QStringLiteral("DELETE FROM hero WHERE id = 1")));
    {
        const Result<std::unique_ptr<Database>> second = Database::open(address());
        QVERIFY(second.has_value());
        QVERIFY((*first)->connection().connectionName() != (*second)->connection().connectionName());
    }
    // Opening and closing a second one took none of the first one's locks: a third can still not write.
    const Result<std::unique_ptr<Database>> third = Database::open(address(), {false, std::chrono::milliseconds(1)});
    QVERIFY(third.has_value());
    const Result<void> refused = (*third)->addMissingIndexes();
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Busy);
    QVERIFY(writing.exec(QStringLiteral("COMMIT")));
    writing.finish();
    QVERIFY((*third)->addMissingIndexes().has_value());
}

void DatabaseTest::createsTheServicesSchema()
{
    QVERIFY(testing::createHeroFile(address("service.db").filePath()));
    {
        const Result<std::unique_ptr<Database>> database = Database::create(address());
        QVERIFY(database.has_value());
        QVERIFY(!(*database)->info().readOnly);
        QVERIFY((*database)->info().missingIndexes.isEmpty());
    }
    const QString schema = QStringLiteral("SELECT group_concat(sql, ';') FROM sqlite_master");
    QCOMPARE(testing::readValue(address().filePath(), schema),
             testing::readValue(address("service.db").filePath(), schema));
    QCOMPARE(testing::heroCount(address().filePath()), 0);
}

void DatabaseTest::createDoesNotTouchWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("my diary");
    QTest::newRow("empty") << QByteArray();
}

void DatabaseTest::createDoesNotTouchWhatIsThere()
{
    QFETCH(QByteArray, bytes);
    QFile file(address().filePath());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<std::unique_ptr<Database>> database = Database::create(address());
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message, QStringLiteral("“a.db” exists already. It was left as it is."));
    const QMap<QString, QByteArray> after = testing::folderContent(m_folder->path());
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.value(QStringLiteral("a.db")), bytes);
}

void DatabaseTest::createNeedsItsFolder()
{
    const Result<std::unique_ptr<Database>> database = Database::create(address("no/such/a.db"));
    QVERIFY(!database.has_value());
    QCOMPARE(database.error().message,
             QStringLiteral("There is no folder “%1”.")
                 .arg(QDir::toNativeSeparators(m_folder->filePath(QStringLiteral("no/such")))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("no"))));
}

void DatabaseTest::createNeedsRights()
{
#ifndef Q_OS_WIN
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    {
        const testing::Unprivileged nobody;
        QVERIFY(nobody.isUnprivileged());
        const Result<std::unique_ptr<Database>> database = Database::create(address());
        QVERIFY(!database.has_value());
        QCOMPARE(database.error().kind, ErrorKind::PermissionDenied);
        QCOMPARE(database.error().message,
                 QStringLiteral("You have no right to create a file in the folder “%1”.").arg(m_folder->path()));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
#endif
}

void DatabaseTest::failedCreateLeavesNothing()
{
#ifdef Q_OS_LINUX
    // A disk without room for the second page.
    rlimit unlimited = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    const rlimit onePage = {4096, unlimited.rlim_max};
    const auto previous = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &onePage), 0);
    const Result<std::unique_ptr<Database>> database = Database::create(address());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
    std::signal(SIGXFSZ, previous);
    QVERIFY(!database.has_value());
    QVERIFY(database.error().message.endsWith(u'.'));
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
#endif
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "tst_database.moc"
