#include "data/repository/herorepository.h"
#include "support/testdatabase.h"

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

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<StatementTrace> m_trace;
    std::unique_ptr<Database> m_database;
    std::optional<HeroRepository> m_repository;
};

void HeroRepositoryTest::init()
{
    m_heroes = TestDatabase::make();
    m_trace = m_heroes->trace();
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
    m_repository.emplace(*m_database);
}

void HeroRepositoryTest::cleanup()
{
    m_repository.reset();
    m_database.reset();
    m_trace.reset();
    m_heroes.reset();
}

void HeroRepositoryTest::listGoesByIdInPages()
{
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (name, age, secret_name) WITH RECURSIVE n(i) AS (VALUES (1) "
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
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES "
                                         "('Deadpond', 30, 'Dive Wilson'), ('Rusty-Man', 48, 'Tommy Sharp')")));
    m_trace->clear();
    QCOMPARE(repository().reveal(2).value().reveal(), QStringLiteral("Tommy Sharp"));
    QCOMPARE(m_trace->statements(), QStringList{QStringLiteral("SELECT secret_name FROM hero WHERE id = ?")});
}

QTEST_GUILESS_MAIN(HeroRepositoryTest)
#include "tst_herorepository.moc"
