#include "data/repository/referrercounter.h"

#include "data/engine/database.h"
#include "support/testdatabase.h"

#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

class ReferrerCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void countsRowsOfEachTable();
    void countsThoseOfAllThatMatch();
    void readsNotMuch();

private:
    void open(const QStringList& statements);
    template<typename Heroes>
    [[nodiscard]] QStringList counted(const Heroes& which) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

void ReferrerCounterTest::init()
{
    m_heroes = TestDatabase::make(20);
}

void ReferrerCounterTest::cleanup()
{
    m_database.reset();
    m_heroes.reset();
}

void ReferrerCounterTest::open(const QStringList& statements)
{
    QVERIFY(m_heroes->run(statements));
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY(database.has_value());
    m_database = std::move(*database);
}

template<typename Heroes>
QStringList ReferrerCounterTest::counted(const Heroes& which) const
{
    const Result<QList<ReferringRows>> found = ReferrerCounter(*m_database).count(which);
    if (!found) {
        return {found.error().message + found.error().detail};
    }
    QStringList texts;
    for (const ReferringRows& rows : *found) {
        texts.append(
            QStringLiteral("%1%2 %3").arg(rows.rows).arg(rows.isAtLeast ? QStringLiteral("+") : QString(), rows.table));
    }
    return texts;
}

void ReferrerCounterTest::countsRowsOfEachTable()
{
    open({QStringLiteral("CREATE TABLE duel (winner INTEGER REFERENCES hero, loser INTEGER REFERENCES hero (id))"),
          QStringLiteral("INSERT INTO duel VALUES (1, 2), (2, 1), (1, 3), (NULL, 20)"),
          QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero ON DELETE CASCADE)")});
    QCOMPARE(counted(QList<qint64>{1}), (QStringList{QStringLiteral("1 duel.loser"), QStringLiteral("2 duel.winner")}));
    QCOMPARE(counted(QList<qint64>{2, 3}),
             (QStringList{QStringLiteral("2 duel.loser"), QStringLiteral("1 duel.winner")}));
    QCOMPARE(counted(QList<qint64>{4}), QStringList());
    // Somebody else changes the definition meanwhile.
    QVERIFY(m_heroes->run(QStringLiteral("DROP TABLE duel")));
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO log VALUES (1)")));
    QCOMPARE(counted(QList<qint64>{1}), QStringList(QStringLiteral("1 log")));
}

void ReferrerCounterTest::countsThoseOfAllThatMatch()
{
    // Its columns are called as those that a filter is about.
    open({QStringLiteral("CREATE TABLE link (id INTEGER REFERENCES hero, name TEXT, age INTEGER)"),
          QStringLiteral("INSERT INTO link SELECT id, 'other', 999 FROM hero"),
          QStringLiteral("UPDATE hero SET age = 50"), QStringLiteral("UPDATE hero SET age = 70 WHERE id <= 3")});
    HeroFilter filter;
    QCOMPARE(counted(filter), QStringList(QStringLiteral("20 link")));
    filter.ageFrom = 60;
    QCOMPARE(counted(filter), QStringList(QStringLiteral("3 link")));
    filter.ageFrom = 80;
    QCOMPARE(counted(filter), QStringList());
}

void ReferrerCounterTest::readsNotMuch()
{
    open({QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero)"),
          QStringLiteral("INSERT INTO link WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                         "150000) SELECT i % 10 + 1 FROM n"),
          QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero)"),
          QStringLiteral("INSERT INTO log SELECT hero_id FROM link"),
          QStringLiteral("CREATE INDEX log_hero ON log (hero_id)")});
    QCOMPARE(counted(QList<qint64>{1}), (QStringList{QStringLiteral("1000+ link"), QStringLiteral("1000+ log")}));
    // Only an index knows that there are none.
    QCOMPARE(counted(QList<qint64>{20}), QStringList(QStringLiteral("0+ link")));
}

QTEST_GUILESS_MAIN(ReferrerCounterTest)
#include "tst_referrercounter.moc"
