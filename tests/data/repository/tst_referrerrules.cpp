#include "data/repository/referrerdeeds.h"
#include "support/testdatabase.h"

#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What is told of rows that refer to heroes is what became of them, whatever rules their own tables have, and whatever
/// they refer to.
class ReferrerRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatARuleMakesOfRowsThatComeBackIsTold();
    void whatARuleStampsIsTakenBack();
    void whatARuleKeepsIsTold();
    void anotherRowOfTheSameKeyGetsNoHero();
    void newHeroOfALargeTableComesWithoutAWarning();
    void whoComesBackInheritsNothingOfItsOwn();
    void rowsOfRowsFollowAHeroUnderAnotherId();
    void anotherNameLosesWhoReferredToIt();
    void manyUnderRulesGoAtOnce();

private:
    void open(const QStringList& statements);
    [[nodiscard]] HeroChange deleted(const QList<qint64>& ids);
    HeroChange reversed(const HeroChange& change, StepDirection direction);
    [[nodiscard]] HeroChange renamed(qint64 id, const QString& name);

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
};

void ReferrerRulesTest::init()
{
    m_heroes = TestDatabase::make(20);
}

void ReferrerRulesTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

void ReferrerRulesTest::open(const QStringList& statements)
{
    QVERIFY(m_heroes->run(statements));
    Result<std::unique_ptr<Database>> database = m_heroes->open({.role = OpenOptions::Role::Writing});
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_heroes->hurry(*m_database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

HeroChange ReferrerRulesTest::deleted(const QList<qint64>& ids)
{
    return testing::deleted(*m_database, *m_writer, ids, m_control);
}

HeroChange ReferrerRulesTest::reversed(const HeroChange& change, StepDirection direction)
{
    return testing::reversed(*m_writer, change, direction, m_control);
}

HeroChange ReferrerRulesTest::renamed(qint64 id, const QString& name)
{
    std::vector<HeroEdit> edits(1);
    edits.front().loaded = HeroRepository(*m_database).read(id).value();
    edits.front().update.name = name;
    const Result<WriteOutcome> outcome = m_writer->update(edits, m_control);
    return outcome ? outcome->change : HeroChange();
}

void ReferrerRulesTest::whatARuleMakesOfRowsThatComeBackIsTold()
{
    open(QStringList{QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero ON DELETE CASCADE, note TEXT)"),
                     QStringLiteral("INSERT INTO link VALUES (20, 'a'), (20, 'b')")} +
         m_heroes->definitionOf({.name = QStringLiteral("stamps"),
                                 .event = QStringLiteral("AFTER INSERT ON link"),
                                 .condition = QStringLiteral("NEW.note = 'a'"),
                                 .deed = QStringLiteral("UPDATE link SET note = 'stamped' WHERE note = 'a';")}));
    const HeroChange change = deleted({20});
    QCOMPARE(told(change.effects.referrers.changed), list("2 link"));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT note FROM link ORDER BY 1")), list("b|stamped"));
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("1 link"));
    QCOMPARE(told(undone.effects.referrers.changedByRules), list("1 link"));
    QVERIFY(undone.effects.isUnexpected());
}

void ReferrerRulesTest::whatARuleStampsIsTakenBack()
{
    open(QStringList{QStringLiteral("CREATE TABLE team (name TEXT PRIMARY KEY, lead INTEGER REFERENCES hero ON DELETE "
                                    "SET NULL, free INTEGER DEFAULT 0)"),
                     QStringLiteral("INSERT INTO team (name, lead) VALUES ('x', 20), ('y', 1)")} +
         m_heroes->definitionOf({.name = QStringLiteral("frees"),
                                 .event = QStringLiteral("AFTER UPDATE OF lead ON team"),
                                 .condition = QStringLiteral("NEW.lead IS NULL"),
                                 .deed = QStringLiteral("UPDATE team SET free = 1 WHERE name = NEW.name;")}));
    const HeroChange change = deleted({20});
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT coalesce(lead, 0) || '' || free FROM team ORDER BY name")),
             list("01|10"));
    for (int round = 0; round < 2; ++round) {
        const HeroChange undone = reversed(change, StepDirection::Undo);
        QCOMPARE(m_heroes->texts(QStringLiteral("SELECT lead || '' || free FROM team ORDER BY name")), list("200|10"));
        QCOMPARE(told(undone.effects.referrers.broughtBack), list("1 team"));
        QVERIFY(!undone.effects.isUnexpected());
        reversed(change, StepDirection::Redo);
    }
}

void ReferrerRulesTest::whatARuleKeepsIsTold()
{
    open(QStringList{QStringLiteral("CREATE TABLE team (name TEXT PRIMARY KEY, lead INTEGER REFERENCES hero ON DELETE "
                                    "SET NULL)"),
                     QStringLiteral("INSERT INTO team VALUES ('x', 20), ('y', 20)")} +
         m_heroes->definitionOf({.name = QStringLiteral("keeps"),
                                 .event = QStringLiteral("BEFORE UPDATE ON team"),
                                 .condition = QStringLiteral("OLD.name = 'x'"),
                                 .leavesRowOut = true}));
    const HeroChange change = deleted({20});
    QCOMPARE(told(change.effects.referrers.changed), list("1 team"));
    QCOMPARE(told(change.effects.referrers.kept), list("1 team"));
    QCOMPARE(change.effects.referrers.kept.constFirst().onDelete, OnDelete::LetsGo);
}

void ReferrerRulesTest::anotherRowOfTheSameKeyGetsNoHero()
{
    open({QStringLiteral("CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT, lead INTEGER REFERENCES hero ON DELETE "
                         "SET NULL)"),
          QStringLiteral("INSERT INTO team VALUES (1, 'x', 20), (2, 'y', 20)")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run({QStringLiteral("DELETE FROM team WHERE id = 2"),
                           QStringLiteral("INSERT INTO team VALUES (2, 'somebody else''s', NULL)")}));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT name || coalesce(lead, 0) FROM team ORDER BY id")),
             list("x20|somebody else's0"));
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("1 team"));
    QCOMPARE(told(undone.effects.referrers.notBroughtBack), list("1 team"));
}

void ReferrerRulesTest::newHeroOfALargeTableComesWithoutAWarning()
{
    open({QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero)"),
          QStringLiteral("INSERT INTO log WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                         "150000) SELECT 1 FROM n")});
    HeroCreate hero;
    hero.name = QStringLiteral("New");
    hero.secretName = SecretName(u"Secret");
    std::vector<HeroCreate> all;
    all.push_back(std::move(hero));
    const Result<HeroChange> change = m_writer->create(all, m_control);
    QVERIFY(change.has_value());
    QVERIFY(!change->effects.referrers.isAny());
}

void ReferrerRulesTest::whoComesBackInheritsNothingOfItsOwn()
{
    if (!m_heroes->noticesOtherHeroes()) {
        QSKIP("Undo doesn't bring them back, which is said before the deed.");
    }
    open({QStringLiteral("ALTER TABLE hero ADD COLUMN mentor INTEGER REFERENCES hero ON DELETE CASCADE"),
          QStringLiteral("UPDATE hero SET mentor = 20 WHERE id IN (18, 19)"),
          QStringLiteral("UPDATE hero SET mentor = 19 WHERE id = 17")});
    const HeroChange change = deleted({20});
    QCOMPARE(m_heroes->heroCount(), 16);
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(m_heroes->heroCount(), 20);
    QVERIFY(!undone.effects.isUnexpected());
    reversed(change, StepDirection::Redo);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET mentor = 20 WHERE id = 1")));
    QCOMPARE(told(reversed(change, StepDirection::Undo).effects.referrers.inherited), list("1 hero.mentor"));
}

void ReferrerRulesTest::rowsOfRowsFollowAHeroUnderAnotherId()
{
    open({QStringLiteral("CREATE TABLE link (team INTEGER, hero INTEGER REFERENCES hero ON DELETE CASCADE, PRIMARY KEY "
                         "(team, hero))"),
          QStringLiteral("CREATE TABLE badge (team INTEGER, hero INTEGER, note TEXT, FOREIGN KEY (team, hero) "
                         "REFERENCES link ON DELETE CASCADE)"),
          QStringLiteral("INSERT INTO link VALUES (1, 20), (2, 20), (2, 1)"),
          QStringLiteral("INSERT INTO badge VALUES (1, 20, 'a'), (2, 1, 'b')")});
    const HeroChange change = deleted({20});
    QCOMPARE(told(change.effects.referrers.changed), list("2 link|1 badge"));
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (20, 'Theirs', 's')")));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(undone.ids, QList<qint64>{21});
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("2 link|1 badge"));
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT team || ':' || hero || note FROM badge ORDER BY note")),
             list("1:21a|2:1b"));
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT team || ':' || hero FROM link ORDER BY 1")), list("1:21|2:1|2:21"));
    reversed(change, StepDirection::Redo);
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT note FROM badge")), list("b"));
}

void ReferrerRulesTest::anotherNameLosesWhoReferredToIt()
{
    if (m_heroes->keepsForeignKeys()) {
        QSKIP("A name that rows refer to stays.");
    }
    open({QStringLiteral("UPDATE hero SET name = 'Number ' || id"),
          QStringLiteral("CREATE TABLE fan (hero TEXT REFERENCES hero(name))"),
          QStringLiteral("INSERT INTO fan VALUES ('Number 3'), ('Number 3'), ('Number 4')")});
    const HeroChange change = renamed(3, QStringLiteral("Other"));
    QCOMPARE(told(change.effects.referrers.orphaned), list("2 fan"));
    QVERIFY(change.effects.isUnexpected());
    reversed(change, StepDirection::Undo);
    QVERIFY(!renamed(5, QStringLiteral("Free")).effects.referrers.isAny());
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT count(*) FROM fan JOIN hero ON hero.name = fan.hero")), list("3"));
}

void ReferrerRulesTest::manyUnderRulesGoAtOnce()
{
    constexpr qint64 many = 12'000;
    m_heroes = TestDatabase::make(many);
    open(QStringList{QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero ON DELETE CASCADE)"),
                     QStringLiteral("INSERT INTO link SELECT id FROM hero"),
                     QStringLiteral("CREATE TABLE gone (hero INTEGER)")} +
         m_heroes->definitionOf({.name = QStringLiteral("counts"),
                                 .event = QStringLiteral("AFTER DELETE ON link"),
                                 .deed = QStringLiteral("INSERT INTO gone VALUES (OLD.hero_id);")}));
    const Result<HeroChange> change = m_writer->removeAll({}, m_control);
    QVERIFY(change.has_value());
    QCOMPARE(change->heroes, many);
    QCOMPARE(told(change->effects.referrers.changed), QStringList(QStringLiteral("%1 link").arg(many)));
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM link")).toInt(), 0);
    reversed(*change, StepDirection::Undo);
    QCOMPARE(m_heroes->heroCount(), many);
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM link JOIN hero ON hero.id = hero_id")).toInt(), many);
}

QTEST_GUILESS_MAIN(ReferrerRulesTest)
#include "tst_referrerrules.moc"
