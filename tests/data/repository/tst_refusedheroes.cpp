#include "data/repository/refusedheroes.h"

#include "data/engine/database.h"
#include "data/repository/referrerdeeds.h"
#include "support/testdatabase.h"

#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

enum class Deed { Change, Delete, Create };

} // namespace

/// Somebody makes a rule behind a deed on several heroes: who is refused by it stays, is told, and comes later.
class RefusedHeroesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theRestIsOneStep_data();
    void theRestIsOneStep();
    void doingItAgainLeavesOutAlike_data();
    void doingItAgainLeavesOutAlike();
    void anIndexRefusesAlike();
    void whereNobodyIsLeftTheRuleSaysWhy_data();
    void whereNobodyIsLeftTheRuleSaysWhy();
    void whoseIdWasTakenIsRefusedAlike();
    void whatRefersToThemStaysAway();

private:
    static void addRules(StepDirection direction);
    [[nodiscard]] static QStringList mixed(Deed deed, const QStringList& heroes, const QStringList& other);
    void open(bool isWatched);
    void perform(Deed deed);
    [[nodiscard]] bool refuse(const QString& event, const QString& name, const QString& refusal);
    [[nodiscard]] bool refuseNoMore();
    [[nodiscard]] HeroChange reversed(StepDirection direction);
    [[nodiscard]] QStringList table() const;

    [[nodiscard]] QString names() const
    {
        return m_heroes->texts(QStringLiteral("SELECT name FROM hero ORDER BY id")).join(u'|');
    }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    WriteControl m_control{std::chrono::milliseconds(0)};
    HeroChange m_change; ///< The deed.
};

void RefusedHeroesTest::init()
{
    cleanup();
    m_heroes = TestDatabase::make(3);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Hero ' || id, age = id")));
}

void RefusedHeroesTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

void RefusedHeroesTest::open(bool isWatched)
{
    if (isWatched) {
        QVERIFY(m_heroes->run(QStringLiteral("CREATE TRIGGER watched AFTER UPDATE ON hero BEGIN SELECT 1; END")));
    }
    Result<std::unique_ptr<Database>> database = m_heroes->open({.role = OpenOptions::Role::Writing});
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
}

/// On three heroes, the second of which is called “Hero 2” before and “Other 2” behind a change.
void RefusedHeroesTest::perform(Deed deed)
{
    const QList<HeroSnapshot> loaded = HeroRepository(*m_database).readAll({1, 2, 3}).value();
    Result<WriteOutcome> outcome = WriteOutcome();
    if (deed == Deed::Change) {
        std::vector<HeroEdit> edits;
        for (const HeroSnapshot& hero : loaded) {
            edits.push_back({hero, {}});
            edits.back().update.name = QStringLiteral("Other %1").arg(hero.id);
        }
        outcome = m_writer->update(edits, m_control);
    } else if (deed == Deed::Delete) {
        outcome = m_writer->remove(loaded, m_control);
    } else {
        std::vector<HeroCreate> heroes(3);
        for (size_t number = 0; number < heroes.size(); ++number) {
            heroes.at(number).name = QStringLiteral("Other %1").arg(number + 1);
            heroes.at(number).secretName = SecretName(u"Secret");
        }
        outcome = m_writer->create(heroes, m_control).map([](const HeroChange& change) {
            return WriteOutcome{.change = change};
        });
    }
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail));
    QCOMPARE(outcome->change.heroes, 3);
    m_change = outcome->change;
}

HeroChange RefusedHeroesTest::reversed(StepDirection direction)
{
    return testing::reversed(*m_writer, m_change, direction, m_control);
}

QStringList RefusedHeroesTest::table() const
{
    return m_heroes->texts(
        QStringLiteral("SELECT id || ' ' || name || ' ' || coalesce(age, '-') || ' ' || secret_name FROM hero WHERE "
                       "id < 100 ORDER BY id"));
}

void RefusedHeroesTest::addRules(StepDirection direction)
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<bool>("isWatched");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("name");
    const bool isUndo = direction == StepDirection::Undo;
    const QString before = QStringLiteral("Hero 2");
    const QString after = QStringLiteral("Other 2");
    for (const bool isWatched : {false, true}) {
        for (const char* const refusal : {"IGNORE", "ABORT, 'no'"}) {
            const QString raise = QLatin1String(refusal);
            const auto row = [isWatched, raise, isUndo](const char* what, Deed deed, const QString& undoEvent,
                                                        const QString& redoEvent, const QString& name) {
                QTest::addRow("%s, %s%s", what, qPrintable(raise), isWatched ? ", under rules" : "")
                    << deed << isWatched << raise << (isUndo ? undoEvent : redoEvent) << name;
            };
            const QString update = QStringLiteral("UPDATE");
            const QString insert = QStringLiteral("INSERT");
            const QString remove = QStringLiteral("DELETE");
            row("a change", Deed::Change, update, update, isUndo ? before : after);
            row("a deletion", Deed::Delete, insert, remove, before);
            row("new ones", Deed::Create, remove, insert, after);
        }
    }
}

/// `name`: as the row would be called, or was where it would be deleted.
bool RefusedHeroesTest::refuse(const QString& event, const QString& name, const QString& refusal)
{
    return m_heroes->run(
        QStringLiteral("CREATE TRIGGER refusal BEFORE %1 ON hero WHEN %2.name LIKE '%3' BEGIN SELECT RAISE(%4); END")
            .arg(event, event == u"DELETE" ? QStringLiteral("OLD") : QStringLiteral("NEW"), name, refusal));
}

bool RefusedHeroesTest::refuseNoMore()
{
    return m_heroes->run(QStringLiteral("DROP TRIGGER refusal"));
}

/// The second one as in the other table.
QStringList RefusedHeroesTest::mixed(Deed deed, const QStringList& heroes, const QStringList& other)
{
    QStringList mix = heroes;
    if (deed == Deed::Change) {
        mix[1] = other.at(1);
        return mix;
    }
    const qsizetype second = deed == Deed::Create ? 4 : 1;
    if (heroes.size() < other.size()) {
        mix.append(other.at(second));
    } else {
        mix.removeAt(second);
    }
    return mix;
}

void RefusedHeroesTest::theRestIsOneStep_data()
{
    addRules(StepDirection::Undo);
}

void RefusedHeroesTest::theRestIsOneStep()
{
    QFETCH(const Deed, deed);
    QFETCH(const bool, isWatched);
    QFETCH(const QString, refusal);
    QFETCH(const QString, event);
    QFETCH(const QString, name);
    open(isWatched);
    const QStringList before = table();
    perform(deed);
    const QStringList after = table();
    QVERIFY(refuse(event, name, refusal));
    const HeroChange undone = reversed(StepDirection::Undo);
    QCOMPARE(undone.heroes, 2);
    QCOMPARE(undone.effects.leftOut.count, 1);
    QCOMPARE(undone.effects.leftOut.first,
             QStringList(deed == Deed::Delete ? QStringLiteral("Hero 2") : QStringLiteral("Other 2")));
    QCOMPARE(undone.added, deed == Deed::Delete ? 2 : deed == Deed::Create ? -2 : 0);
    QCOMPARE(table(), mixed(deed, before, after));
    QVERIFY(refuseNoMore());
    const HeroChange redone = reversed(StepDirection::Redo);
    QCOMPARE(redone.heroes, 2);
    QCOMPARE(redone.effects.leftOut.count, 0);
    QCOMPARE(table(), after);
    QCOMPARE(reversed(StepDirection::Undo).heroes, 3);
    QCOMPARE(table(), before);
    QCOMPARE(reversed(StepDirection::Redo).heroes, 3);
    QCOMPARE(table(), after);
}

void RefusedHeroesTest::doingItAgainLeavesOutAlike_data()
{
    addRules(StepDirection::Redo);
}

void RefusedHeroesTest::doingItAgainLeavesOutAlike()
{
    QFETCH(const Deed, deed);
    QFETCH(const bool, isWatched);
    QFETCH(const QString, refusal);
    QFETCH(const QString, event);
    QFETCH(const QString, name);
    open(isWatched);
    const QStringList before = table();
    perform(deed);
    const QStringList after = table();
    QCOMPARE(reversed(StepDirection::Undo).heroes, 3);
    QVERIFY(refuse(event, name, refusal));
    const HeroChange redone = reversed(StepDirection::Redo);
    QCOMPARE(redone.heroes, 2);
    QCOMPARE(redone.effects.leftOut.count, 1);
    QCOMPARE(table(), mixed(deed, after, before));
    QVERIFY(refuseNoMore());
    QCOMPARE(reversed(StepDirection::Undo).heroes, 2);
    QCOMPARE(table(), before);
    QCOMPARE(reversed(StepDirection::Redo).heroes, 3);
    QCOMPARE(table(), after);
}

/// No trigger, so that nothing is watched, and a large step would go in parts.
void RefusedHeroesTest::anIndexRefusesAlike()
{
    for (const Deed deed : {Deed::Change, Deed::Delete}) {
        init();
        open(false);
        const QStringList before = table();
        perform(deed);
        const QStringList after = table();
        QVERIFY(m_heroes->run({QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (100, 'Hero 2', 's')"),
                               QStringLiteral("CREATE UNIQUE INDEX refusal ON hero (name)")}));
        const HeroChange undone = reversed(StepDirection::Undo);
        QCOMPARE(undone.heroes, 2);
        QCOMPARE(undone.effects.leftOut.count, 1);
        QCOMPARE(table(), mixed(deed, before, after));
        QVERIFY(m_heroes->run(QStringLiteral("DROP INDEX refusal")));
        QCOMPARE(reversed(StepDirection::Redo).heroes, 2);
        QCOMPARE(table(), after);
        QCOMPARE(reversed(StepDirection::Undo).heroes, 3);
        QCOMPARE(table(), before);
    }
}

void RefusedHeroesTest::whereNobodyIsLeftTheRuleSaysWhy_data()
{
    addRules(StepDirection::Undo);
}

void RefusedHeroesTest::whereNobodyIsLeftTheRuleSaysWhy()
{
    QFETCH(const Deed, deed);
    QFETCH(const bool, isWatched);
    QFETCH(const QString, refusal);
    QFETCH(const QString, event);
    open(isWatched);
    const QStringList before = table();
    perform(deed);
    const QStringList after = table();
    QVERIFY(refuse(event, QStringLiteral("%"), refusal));
    const Result<WriteOutcome> undone = m_writer->reverse(m_change.step, StepDirection::Undo, {}, m_control);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, refusal == u"IGNORE" ? ErrorKind::LeftOut : ErrorKind::Constraint);
    QCOMPARE(table(), after);
    QVERIFY(refuseNoMore());
    QCOMPARE(reversed(StepDirection::Undo).heroes, 3);
    QCOMPARE(table(), before);
}

void RefusedHeroesTest::whoseIdWasTakenIsRefusedAlike()
{
    for (const char* const refusal : {"IGNORE", "ABORT, 'no'"}) {
        init();
        open(false);
        perform(Deed::Delete);
        QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (2, 'Stranger', 's')")));
        QVERIFY(refuse(QStringLiteral("INSERT"), QStringLiteral("Hero 2"), QLatin1String(refusal)));
        const HeroChange undone = reversed(StepDirection::Undo);
        QCOMPARE(undone.heroes, 2);
        QCOMPARE(undone.effects.leftOut.first, QStringList(QStringLiteral("Hero 2")));
        QVERIFY(undone.moved.isEmpty());
        QCOMPARE(names(), QStringLiteral("Hero 1|Stranger|Hero 3"));
        QVERIFY(refuseNoMore());
        QCOMPARE(reversed(StepDirection::Redo).heroes, 2);
        QCOMPARE(names(), QStringLiteral("Stranger"));
        QCOMPARE(reversed(StepDirection::Undo).moved.size(), 1);
        QCOMPARE(names(), QStringLiteral("Hero 1|Stranger|Hero 3|Hero 2"));
        QCOMPARE(reversed(StepDirection::Redo).heroes, 3);
        QCOMPARE(names(), QStringLiteral("Stranger"));
    }
}

void RefusedHeroesTest::whatRefersToThemStaysAway()
{
    for (const char* const refusal : {"IGNORE", "ABORT, 'no'"}) {
        init();
        QVERIFY(m_heroes->run({QStringLiteral("CREATE TABLE link (hero_id INTEGER REFERENCES hero ON DELETE CASCADE)"),
                               QStringLiteral("INSERT INTO link VALUES (1), (2), (3)")}));
        const auto links = [this] { return m_heroes->texts(QStringLiteral("SELECT hero_id FROM link ORDER BY 1")); };
        const QStringList all = links();
        open(false);
        perform(Deed::Delete);
        QCOMPARE(links(), QStringList());
        QVERIFY(refuse(QStringLiteral("INSERT"), QStringLiteral("Hero 2"), QLatin1String(refusal)));
        QCOMPARE(reversed(StepDirection::Undo).heroes, 2);
        QCOMPARE(links(), (QStringList{QStringLiteral("1"), QStringLiteral("3")}));
        QVERIFY(refuseNoMore());
        QCOMPARE(reversed(StepDirection::Redo).heroes, 2);
        QCOMPARE(links(), QStringList());
        QCOMPARE(reversed(StepDirection::Undo).heroes, 3);
        QCOMPARE(links(), all);
    }
}

QTEST_GUILESS_MAIN(RefusedHeroesTest)
#include "tst_refusedheroes.moc"
