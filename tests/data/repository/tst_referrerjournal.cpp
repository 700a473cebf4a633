#include "data/repository/referrerdeeds.h"
#include "support/testdatabase.h"

#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

/// What becomes of rows that refer to heroes, while others write as well.
class ReferrerJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsWhatItTook();
    void newHeroDoesNotInheritInSilence();
    void heroUnderAnotherIdTakesItsRowsAlong();
    void undoLeavesWhatOthersPutInTheirPlace();
    void undoLeavesWhatOthersChanged();
    void undoBringsHeroesBackWhereTheTableIsGone();
    void undoBringsRowsBackBesideAnIndexAndAColumnThatAreNew();
    void redoTakesWhatIsThereByThen();
    void undoOfANewHeroTakesItsRowsAlong();
    void manyGoInSlices();
    void whatIsStoppedHasTakenItsPart();
    void plainDefinitionAsksNothing();

private:
    void open(const QStringList& statements);
    [[nodiscard]] QStringList links() const;
    [[nodiscard]] HeroChange deleted(const QList<qint64>& ids);
    [[nodiscard]] HeroChange added(const QString& name);
    HeroChange reversed(const HeroChange& change, StepDirection direction);

    static constexpr qint64 heroes = 20;
    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
};

namespace {

QString linkTable()
{
    return QStringLiteral("CREATE TABLE link (team INTEGER NOT NULL, hero_id INTEGER NOT NULL, note TEXT, PRIMARY KEY "
                          "(team, hero_id), FOREIGN KEY (hero_id) REFERENCES hero (id) ON DELETE CASCADE)");
}

QString teamTable()
{
    return QStringLiteral("CREATE TABLE team (name TEXT PRIMARY KEY, lead INTEGER REFERENCES hero (id) ON DELETE SET "
                          "NULL)");
}

} // namespace

void ReferrerJournalTest::init()
{
    m_heroes = TestDatabase::make(heroes);
}

void ReferrerJournalTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

void ReferrerJournalTest::open(const QStringList& statements)
{
    QVERIFY(m_heroes->run(statements));
    Result<std::unique_ptr<Database>> database = m_heroes->open({.role = OpenOptions::Role::Writing});
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_heroes->hurry(*m_database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

QStringList ReferrerJournalTest::links() const
{
    return m_heroes->texts(
        QStringLiteral("SELECT team || ':' || hero_id || coalesce(note, '') FROM link ORDER BY team, hero_id"));
}

HeroChange ReferrerJournalTest::deleted(const QList<qint64>& ids)
{
    return testing::deleted(*m_database, *m_writer, ids, m_control);
}

HeroChange ReferrerJournalTest::added(const QString& name)
{
    HeroCreate hero;
    hero.name = name;
    hero.secretName = SecretName(u"Secret");
    std::vector<HeroCreate> all;
    all.push_back(std::move(hero));
    return m_writer->create(all, m_control).value_or(HeroChange());
}

HeroChange ReferrerJournalTest::reversed(const HeroChange& change, StepDirection direction)
{
    return testing::reversed(*m_writer, change, direction, m_control);
}

void ReferrerJournalTest::tellsWhatItTook()
{
    open({linkTable(), teamTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a'), (1, 2, 'b'), (2, 20, 'c')"),
          QStringLiteral("INSERT INTO team VALUES ('x', 20), ('y', 19), ('z', NULL)")});
    const HeroChange change = deleted({19, 20});
    QCOMPARE(told(change.effects.referrers.changed), list("2 link|2 team"));
    QVERIFY(!change.effects.isUnexpected());
    QCOMPARE(links(), QStringList(QStringLiteral("1:2b")));
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM team WHERE lead IS NULL")).toInt(), 3);
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("2 link|2 team"));
    QVERIFY(!undone.effects.isUnexpected());
    QCOMPARE(links(), list("1:2b|1:20a|2:20c"));
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT name || coalesce(lead, 0) FROM team ORDER BY name")),
             list("x20|y19|z0"));
}

void ReferrerJournalTest::newHeroDoesNotInheritInSilence()
{
    if (m_heroes->keepsForeignKeys()) {
        QSKIP("No row is left behind there.");
    }
    open({QStringLiteral("CREATE TABLE log (hero_id INTEGER REFERENCES hero)"),
          QStringLiteral("INSERT INTO log VALUES (20), (20), (21), (21), (21)")});
    QVERIFY(!deleted({20}).effects.referrers.isAny()); // It was told before.
    const HeroChange first = added(QStringLiteral("Heir"));
    QCOMPARE(first.ids, QList<qint64>{20});
    QCOMPARE(told(first.effects.referrers.inherited), list("2 log"));
    QCOMPARE(first.effects.referrers.heir, 20);
    const Result<HeroChange> copy = m_writer->duplicate({1}, m_control);
    QVERIFY(copy.has_value());
    QCOMPARE(told(copy->effects.referrers.inherited), list("3 log"));
    QCOMPARE(copy->effects.referrers.heir, 21);
    QVERIFY(!added(QStringLiteral("Nobody's heir")).effects.referrers.isAny());
}

void ReferrerJournalTest::heroUnderAnotherIdTakesItsRowsAlong()
{
    open({linkTable(), teamTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a'), (2, 20, 'b')"),
          QStringLiteral("INSERT INTO team VALUES ('x', 20)")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (20, 'Theirs', 's')")));
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO link VALUES (1, 20, 'theirs')")));
    for (int round = 0; round < 2; ++round) {
        const HeroChange undone = reversed(change, StepDirection::Undo);
        QCOMPARE(undone.moved.size(), round == 0 ? 1 : 0);
        QCOMPARE(undone.ids, QList<qint64>{21});
        QCOMPARE(links(), list("1:20theirs|1:21a|2:21b"));
        QCOMPARE(m_heroes->value(QStringLiteral("SELECT lead FROM team")).toInt(), 21);
        QVERIFY(!undone.effects.isUnexpected());
        if (round == 0) {
            reversed(change, StepDirection::Redo);
            QCOMPARE(links(), list("1:20theirs"));
            QVERIFY(m_heroes->value(QStringLiteral("SELECT lead FROM team")).isNull());
        }
    }
}

void ReferrerJournalTest::undoLeavesWhatOthersPutInTheirPlace()
{
    if (m_heroes->keepsForeignKeys()) {
        QSKIP("Nobody can put a row there.");
    }
    open({linkTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a'), (2, 20, 'b')")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO link VALUES (1, 20, 'theirs')")));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(links(), list("1:20theirs|2:20b"));
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("1 link"));
    QCOMPARE(told(undone.effects.referrers.notBroughtBack), list("1 link"));
    QVERIFY(undone.effects.isUnexpected());
}

void ReferrerJournalTest::undoLeavesWhatOthersChanged()
{
    open({teamTable(), QStringLiteral("INSERT INTO team VALUES ('x', 20), ('y', 20), ('z', 20)")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run({QStringLiteral("UPDATE team SET lead = 5 WHERE name = 'x'"),
                           QStringLiteral("DELETE FROM team WHERE name = 'y'")}));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT name || lead FROM team ORDER BY name")), list("x5|z20"));
    QCOMPARE(told(undone.effects.referrers.notBroughtBack), list("2 team"));
}

void ReferrerJournalTest::undoBringsHeroesBackWhereTheTableIsGone()
{
    open({linkTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a')")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run(QStringLiteral("DROP TABLE link")));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(m_heroes->heroCount(), heroes);
    QCOMPARE(told(undone.effects.referrers.notBroughtBack), list("1 link"));
}

void ReferrerJournalTest::undoBringsRowsBackBesideAnIndexAndAColumnThatAreNew()
{
    open({linkTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a')")});
    const HeroChange change = deleted({20});
    QVERIFY(m_heroes->run({QStringLiteral("CREATE INDEX link_hero ON link (hero_id)"),
                           QStringLiteral("ALTER TABLE link ADD COLUMN rank INTEGER")}));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(told(undone.effects.referrers.broughtBack), list("1 link"));
    QCOMPARE(links(), list("1:20a"));
}

void ReferrerJournalTest::redoTakesWhatIsThereByThen()
{
    open({linkTable(), QStringLiteral("INSERT INTO link VALUES (1, 20, 'a'), (2, 20, 'b')")});
    const HeroChange change = deleted({20});
    reversed(change, StepDirection::Undo);
    QVERIFY(m_heroes->run({QStringLiteral("DELETE FROM link WHERE team = 1"),
                           QStringLiteral("INSERT INTO link VALUES (3, 20, 'theirs')")}));
    const HeroChange again = reversed(change, StepDirection::Redo);
    QCOMPARE(told(again.effects.referrers.changed), list("2 link"));
    QCOMPARE(links(), QStringList());
    reversed(change, StepDirection::Undo);
    QCOMPARE(links(), list("2:20b|3:20theirs"));
}

void ReferrerJournalTest::undoOfANewHeroTakesItsRowsAlong()
{
    open({linkTable()});
    const HeroChange change = added(QStringLiteral("Mine"));
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO link VALUES (1, 21, 'theirs')")));
    const HeroChange undone = reversed(change, StepDirection::Undo);
    QCOMPARE(told(undone.effects.referrers.changed), list("1 link"));
    QCOMPARE(links(), QStringList());
    reversed(change, StepDirection::Redo);
    QCOMPARE(links(), list("1:21theirs"));
}

void ReferrerJournalTest::manyGoInSlices()
{
    constexpr qint64 many = 20'000;
    m_heroes = TestDatabase::make(many);
    open({linkTable(), teamTable(),
          QStringLiteral("INSERT INTO link SELECT 1, id, 'n' || id FROM hero WHERE id % 3 <> 0"),
          QStringLiteral("INSERT INTO team SELECT 't' || id, id FROM hero WHERE id % 5 = 0")});
    const QStringList before = links();
    m_writer->setSlice(std::chrono::milliseconds(0));
    const Result<HeroChange> change = m_writer->removeAll({}, m_control);
    QVERIFY(change.has_value());
    QCOMPARE(change->heroes, many);
    QCOMPARE(told(change->effects.referrers.changed),
             (QStringList{QStringLiteral("%1 link").arg(before.size()), QStringLiteral("%1 team").arg(many / 5)}));
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(links(), QStringList());
        const HeroChange undone = reversed(*change, StepDirection::Undo);
        QCOMPARE(undone.heroes, many);
        QVERIFY(!undone.effects.isUnexpected());
        QCOMPARE(links(), before);
        QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM team WHERE name = 't' || lead")).toLongLong(),
                 many / 5);
        reversed(*change, StepDirection::Redo);
    }
}

void ReferrerJournalTest::whatIsStoppedHasTakenItsPart()
{
    constexpr qint64 many = 20'000;
    m_heroes = TestDatabase::make(many);
    open({linkTable(), QStringLiteral("INSERT INTO link SELECT 1, id, '' FROM hero"),
          QStringLiteral("CREATE TABLE stop (hero_id INTEGER NOT NULL REFERENCES hero ON DELETE SET NULL)"),
          QStringLiteral("INSERT INTO stop VALUES (12000)")});
    m_writer->setSlice(std::chrono::milliseconds(0));
    const Result<HeroChange> change = m_writer->removeAll({}, m_control);
    QVERIFY(change.has_value());
    QVERIFY(change->stopped.has_value()); // That row can't let go of its hero.
    QCOMPARE(change->heroes, 10'000);
    QCOMPARE(told(change->effects.referrers.changed), list("10000 link"));
    QCOMPARE(links().size(), 10'000);
    QCOMPARE(m_heroes->heroCount(), 10'000);
    reversed(*change, StepDirection::Undo);
    QCOMPARE(links().size(), many);
    QCOMPARE(m_heroes->heroCount(), many);
}

void ReferrerJournalTest::plainDefinitionAsksNothing()
{
    const std::unique_ptr<StatementTrace> trace = m_heroes->trace();
    open({});
    QVERIFY(HeroRepository(*m_database).referrersOf(QList<qint64>{1}).value().isEmpty());
    const HeroChange change = deleted({20});
    reversed(change, StepDirection::Undo);
    QVERIFY(change.step > 0);
    const QStringList statements = trace->statements();
    QVERIFY(!statements.isEmpty());
    QCOMPARE(statements.filter(QStringLiteral("referrer")), QStringList());
}

QTEST_GUILESS_MAIN(ReferrerJournalTest)
#include "tst_referrerjournal.moc"
