#include "engines/sqlite/sqlitedatabase.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace heroadmin;
using namespace heroadmin::testing;

/// Who may read what is created, whatever is usual for new files.
class FileRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newDatabaseIsItsOwnersOnly_data();
    void newDatabaseIsItsOwnersOnly();
    void whatSqliteKeepsBesideHasTheRightsOfTheFile_data();
    void whatSqliteKeepsBesideHasTheRightsOfTheFile();
};

#ifdef Q_OS_UNIX

namespace {

int rightsOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

} // namespace

void FileRightsTest::initTestCase() {}

void FileRightsTest::newDatabaseIsItsOwnersOnly_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("all may read and write") << 0;
    QTest::newRow("usual") << 022;
    QTest::newRow("nobody may do anything") << 0777;
}

void FileRightsTest::newDatabaseIsItsOwnersOnly()
{
    QFETCH(const int, mask);
    const QTemporaryDir folder;
    const DatabaseAddress address = SqliteEngine::addressOfFile(folder.filePath(QStringLiteral("a.db")));
    const mode_t before = umask(static_cast<mode_t>(mask));
    const auto back = qScopeGuard([before] { umask(before); });
    const Result<std::unique_ptr<SqliteDatabase>> created = SqliteDatabase::create(address);
    QVERIFY2(created.has_value(), created ? "" : qPrintable(created.error().message));
    QCOMPARE(rightsOf(address.location), 0600);
}

void FileRightsTest::whatSqliteKeepsBesideHasTheRightsOfTheFile_data()
{
    QTest::addColumn<QString>("journal");
    QTest::addColumn<int>("rights");
    for (const char* const journal : {"delete", "wal"}) {
        for (const int rights : {0600, 0664}) {
            QTest::addRow("%s, %o", journal, static_cast<unsigned>(rights)) << QString::fromLatin1(journal) << rights;
        }
    }
}

void FileRightsTest::whatSqliteKeepsBesideHasTheRightsOfTheFile()
{
    QFETCH(const QString, journal);
    QFETCH(const int, rights);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    QVERIFY(createHeroFile(path, 10));
    QVERIFY(execute(path, QStringLiteral("PRAGMA journal_mode = ") + journal));
    QCOMPARE(chmod(QFile::encodeName(path).constData(), static_cast<mode_t>(rights)), 0);
    // The usual rights would be more for one, and less for the other: that of the program itself.
    const mode_t before = umask(rights == 0600 ? 0 : 077);
    const auto back = qScopeGuard([before] { umask(before); });
    const Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    QVERIFY(database.has_value());
    const SqlConnection sql = (*database)->sql();
    QVERIFY(sql.execute({QStringLiteral("BEGIN IMMEDIATE"), {}}));
    QVERIFY(sql.execute({QStringLiteral("DELETE FROM hero"), {}}));
    const QStringList beside = journal == u"wal" ? QStringList{QStringLiteral("-wal"), QStringLiteral("-shm")}
                                                 : QStringList{QStringLiteral("-journal")};
    for (const QString& ending : beside) {
        QCOMPARE(rightsOf(path + ending), rights);
    }
    QVERIFY(sql.execute({QStringLiteral("ROLLBACK"), {}}));
}

#else

void FileRightsTest::initTestCase()
{
    QSKIP("Files have other rights here.");
}

void FileRightsTest::newDatabaseIsItsOwnersOnly_data() {}

void FileRightsTest::newDatabaseIsItsOwnersOnly() {}

void FileRightsTest::whatSqliteKeepsBesideHasTheRightsOfTheFile_data() {}

void FileRightsTest::whatSqliteKeepsBesideHasTheRightsOfTheFile() {}

#endif

QTEST_GUILESS_MAIN(FileRightsTest)
#include "tst_filerights.moc"
