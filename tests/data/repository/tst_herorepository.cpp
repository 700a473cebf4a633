#include "data/repository/herorepository.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"
#include "support/statementtrace.h"

#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

class HeroRepositoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listGoesByIdInPages();
    void listRefusesBadLimits();
    void revealGivesOneSecret();

private:
    [[nodiscard]] HeroRepository& repository() { return *m_repository; }

    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("database.db")); }

    std::optional<StatementTrace> m_trace;
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::optional<HeroRepository> m_repository;
};

void HeroRepositoryTest::init()
{
    m_folder.emplace();
    m_trace.emplace();
    Result<std::unique_ptr<SqliteDatabase>> database = SqliteDatabase::create(SqliteEngine::addressOfFile(path()));
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
    m_repository.emplace(*m_database);
}

void HeroRepositoryTest::cleanup()
{
    m_repository.reset();
    m_database.reset();
    m_trace.reset();
    m_folder.reset();
}

void HeroRepositoryTest::listGoesByIdInPages()
{
    QVERIFY(
        execute(path(), QStringLiteral("INSERT INTO hero (name, age, secret_name) WITH RECURSIVE n(i) AS (VALUES (1) "
                                       "UNION ALL SELECT i + 1 FROM n WHERE i < 7) SELECT 100 - i, i, 's' FROM n")));
    const QList<HeroPublic> page = repository().list(2, 3).value();
    QCOMPARE(page.size(), 3);
    QCOMPARE(page.first().id, 3);
    QCOMPARE(page.first().name, QStringLiteral("97"));
    QCOMPARE(page.last().id, 5);
}

void HeroRepositoryTest::listRefusesBadLimits()
{
    QVERIFY(!repository().list(0, 101));
    QVERIFY(!repository().list(0, -1));
    QVERIFY(!repository().list(-1, 10));
    QVERIFY(repository().list(0, 100));
}

void HeroRepositoryTest::revealGivesOneSecret()
{
    QVERIFY(execute(path(), QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES "
                                           "('Deadpond', 30, 'Dive Wilson'), ('Rusty-Man', 48, 'Tommy Sharp')")));
    m_trace->clear();
    QCOMPARE(repository().reveal(2).value().reveal(), QStringLiteral("Tommy Sharp"));
    QCOMPARE(m_trace->statements(), QStringList{QStringLiteral("SELECT secret_name FROM hero WHERE id = ?")});
}

QTEST_GUILESS_MAIN(HeroRepositoryTest)
#include "tst_herorepository.moc"
