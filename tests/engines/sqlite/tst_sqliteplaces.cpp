#include "support/sqliteengines.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace heroadmin;
using namespace heroadmin::testing;

class SqlitePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileAndWhatSqliteKeepsBesideIt();
    void byAnotherName();
    void ofALink();
    void othersAreFree();
    void namesThatAnyDatabaseUses();

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    [[nodiscard]] bool isTaken(const QString& file, const char* database = "a.db") const
    {
        return SqliteEngine().isFileOf(SqliteEngine::addressOfFile(path(database)), file);
    }

    [[nodiscard]] bool make(const char* name) const { return QFile(path(name)).open(QIODevice::WriteOnly); }

    std::optional<QTemporaryDir> m_folder;
};

void SqlitePlacesTest::init()
{
    m_folder.emplace();
    QVERIFY(make("a.db"));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
}

void SqlitePlacesTest::fileAndWhatSqliteKeepsBesideIt()
{
    for (const char* const name :
         {"a.db", "a.db-wal", "a.db-shm", "a.db-journal", "./folder/../a.db", "folder/../a.db-wal"}) {
        QVERIFY2(isTaken(path(name)), name);
    }
    QVERIFY(make("a.db-wal"));
    QVERIFY(isTaken(path("a.db-wal")));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    QVERIFY(isTaken(QStringLiteral("a.db")));
    QVERIFY(isTaken(QStringLiteral("a.db-journal")));
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(isTaken(path("missing.db"), "missing.db"));
}

void SqlitePlacesTest::byAnotherName()
{
    QVERIFY(QFile::link(path("a.db"), path("link.png")));
    QVERIFY(isTaken(path("link.png")));
    QVERIFY(QFile::link(path("a.db-wal"), path("leads nowhere.png")));
    QVERIFY(isTaken(path("leads nowhere.png")));
    QVERIFY(QFile::link(path("folder"), path("other")));
    QVERIFY(isTaken(path("other/../a.db")));
    QCOMPARE(::link(QFile::encodeName(path("a.db")).constData(), QFile::encodeName(path("hard.png")).constData()), 0);
    QVERIFY(isTaken(path("hard.png")));
}

/// SQLite keeps its log beside the file, not beside the link.
void SqlitePlacesTest::ofALink()
{
    QVERIFY(QFile::link(path("a.db"), path("folder/link.db")));
    QVERIFY(isTaken(path("folder/link.db"), "folder/link.db"));
    QVERIFY(isTaken(path("a.db"), "folder/link.db"));
    QVERIFY(isTaken(path("a.db-wal"), "folder/link.db"));
}

void SqlitePlacesTest::othersAreFree()
{
    QVERIFY(make("b.png"));
    for (const char* const name : {"b.png", "a.db.png", "a.db-", "a", "folder/a.db", "a.db-wal2", "c.png"}) {
        QVERIFY2(!isTaken(path(name)), name);
    }
}

/// Also of a database that nobody opened, has another name, or isn't there yet.
void SqlitePlacesTest::namesThatAnyDatabaseUses()
{
    const SqliteEngine engine;
    QVERIFY(make("other.db"));
    QVERIFY(QFile::link(path("other.db-wal"), path("leads to a log.png")));
    for (const char* const name : {"other.db-journal", "other.db-wal", "other.db-shm", "later-journal", "OTHER.DB-WAL",
                                   "folder/other.db-wal", "leads to a log.png"}) {
        QVERIFY2(engine.isKeptForDatabases(path(name)), name);
    }
    for (const char* const name : {"other.png", "other.db-journal.png", "journal", "other.db-", "my-wall.png"}) {
        QVERIFY2(!engine.isKeptForDatabases(path(name)), name);
    }
    QVERIFY(sqliteEngines().isTaken(path("other.db-journal"), {}));
    QVERIFY(sqliteEngines().isTaken(path("a.db"), {SqliteEngine::addressOfFile(path("a.db"))}));
    QVERIFY(!sqliteEngines().isTaken(path("a.png"), {SqliteEngine::addressOfFile(path("a.db"))}));
}

QTEST_APPLESS_MAIN(SqlitePlacesTest)
#include "tst_sqliteplaces.moc"
