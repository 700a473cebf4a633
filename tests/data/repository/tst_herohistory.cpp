#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "support/testdatabase.h"

#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTest>
#include <array>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

using Cells = QMap<QString, QString>; ///< By column; how it is stored and what.
using Table = QMap<qint64, Cells>;    ///< By id.

const std::array columns{"name", "age", "secret_name", "note", "tag"};

/// What is known of a hero whatever Hero Admin did to it: how it came, and what other programs made of it.
struct Known
{
    Cells cells;
    bool isOurs = false;    ///< Created by Hero Admin, so undoing everything takes it away.
    bool isTouched = false; ///< By another program, so nothing may take it away.
    bool isGone = false;    ///< Another program deleted it.
};

} // namespace

/// Random verbs, undone and done again, with and without another program at work on the same heroes.
class HeroHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyStepCanBeTakenBackAndDoneAgain_data();
    void everyStepCanBeTakenBackAndDoneAgain();
    void changesOfOthersOutlastEverything_data();
    void changesOfOthersOutlastEverything();
    void thoseRunsWereHardEnough();

private:
    [[nodiscard]] int random(int below) { return static_cast<int>(m_random.bounded(below)); }

    [[nodiscard]] QString word() { return QStringLiteral("w%1").arg(++m_words); }

    [[nodiscard]] Table table() const;
    [[nodiscard]] QList<HeroSnapshot> someHeroes(int most);
    [[nodiscard]] HeroUpdate someUpdate();
    [[nodiscard]] HeroFilter someFilter();
    [[nodiscard]] Result<WriteOutcome> writeSomething(bool withDuplicates);
    [[nodiscard]] bool reverse(StepDirection direction);
    void learnOurs();
    void changeElsewhere();

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::optional<HeroWriter> m_writer;
    WriteControl m_control;
    QRandomGenerator m_random;
    int m_words = 0;
    QList<qint64> m_steps;
    qsizetype m_done = 0;
    QMap<QString, Known> m_known; ///< By tag.
    int m_conflicts = 0;          ///< Of all runs so far, as the next.
    int m_moved = 0;              ///< Heroes that came back under another id.
};

void HeroHistoryTest::init()
{
    m_heroes = TestDatabase::make();
    QVERIFY(m_heroes->addNotesAndTags()); // The tag tells who a hero is, whatever its id.
    QStringList statements{
        QStringLiteral("INSERT INTO hero (name, age, secret_name, note) WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL "
                       "SELECT i + 1 FROM n WHERE i < 30) SELECT 'Hero ' || i, CASE WHEN i % 4 > 0 THEN i % 7 END, "
                       "'Secret ' || i, 'Note ' || i FROM n"),
        QStringLiteral("UPDATE hero SET name = '', secret_name = '' WHERE id = 8")};
    if (m_heroes->holdsOddValues()) {
        const StoredValue name{StoredValue::Storage::Text, QByteArray("a\xff"
                                                                      "b")};
        const StoredValue note{StoredValue::Storage::Blob, QByteArray("\x00\xff", 2)};
        statements +=
            {QStringLiteral("UPDATE hero SET age = 'abc' WHERE id = 5"),
             QStringLiteral("UPDATE hero SET name = %1 WHERE id = 6").arg(m_heroes->literal(name)),
             QStringLiteral("UPDATE hero SET note = %1, age = 1e30 WHERE id = 7").arg(m_heroes->literal(note))};
    }
    QVERIFY(m_heroes->run(statements));
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
    m_heroes->hurry(*m_database);
    m_writer.emplace(*m_database, 1);
    m_words = 0;
    m_steps.clear();
    m_done = 0;
    m_known.clear();
}

void HeroHistoryTest::cleanup()
{
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

Table HeroHistoryTest::table() const
{
    Table rows;
    QStringList shown;
    for (const char* const column : columns) {
        shown.append(m_heroes->exact(QLatin1String(column)));
    }
    const SqlStatement all{QStringLiteral("SELECT id, %1 FROM hero").arg(shown.join(QStringLiteral(", "))), {}};
    const Result<void> read = m_database->sql().forEachRow(all, [&rows](const QSqlQuery& row) {
        Cells cells;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            cells.insert(QLatin1String(columns.at(column)), row.value(static_cast<int>(column) + 1).toString());
        }
        rows.insert(row.value(0).toLongLong(), cells);
    });
    return read ? rows : Table();
}

QList<HeroSnapshot> HeroHistoryTest::someHeroes(int most)
{
    const QList<qint64> ids = table().keys();
    QList<qint64> chosen;
    for (int i = 0; i <= random(most) && !ids.isEmpty(); ++i) {
        if (const qint64 id = ids.at(random(static_cast<int>(ids.size()))); !chosen.contains(id)) {
            chosen.append(id);
        }
    }
    return HeroRepository(*m_database).readAll(chosen).value();
}

HeroUpdate HeroHistoryTest::someUpdate()
{
    HeroUpdate update;
    const int fields = 1 + random(7);
    if ((fields & 1) != 0) {
        update.name = word();
    }
    if ((fields & 2) != 0) {
        update.age = random(3) == 0 ? FieldUpdate<qint64>::none() : FieldUpdate<qint64>(++m_words);
    }
    if ((fields & 4) != 0) {
        update.secretName = SecretName(word());
    }
    return update;
}

HeroFilter HeroHistoryTest::someFilter()
{
    HeroFilter filter;
    filter.ageFrom = random(6);
    filter.ageTo = *filter.ageFrom + random(3);
    filter.withoutAge = random(4) == 0;
    return filter;
}

Result<WriteOutcome> HeroHistoryTest::writeSomething(bool withDuplicates)
{
    const auto toOutcome = [](const HeroChange& change) { return WriteOutcome{change, {}, 0}; };
    switch (random(withDuplicates ? 7 : 6)) {
    case 0: {
        std::vector<HeroCreate> heroes(static_cast<std::size_t>(1 + random(3)));
        for (HeroCreate& hero : heroes) {
            hero.name = word();
            hero.secretName = SecretName(word());
        }
        return m_writer->create(heroes, m_control).map(toOutcome);
    }
    case 1:
    case 2: {
        std::vector<HeroEdit> edits;
        for (const HeroSnapshot& hero : someHeroes(4)) {
            edits.push_back({hero, someUpdate()});
        }
        return m_writer->update(edits, m_control);
    }
    case 3:
        return m_writer->updateAll(someFilter(), someUpdate(), m_control).map(toOutcome);
    case 4:
        return m_writer->remove(someHeroes(4), m_control);
    case 5:
        return m_writer->removeAll(someFilter(), m_control).map(toOutcome);
    default: {
        QList<qint64> ids;
        for (const HeroSnapshot& hero : someHeroes(2)) {
            ids.append(hero.id);
        }
        return m_writer->duplicate(ids, m_control).map(toOutcome);
    }
    }
}

void HeroHistoryTest::everyStepCanBeTakenBackAndDoneAgain_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void HeroHistoryTest::everyStepCanBeTakenBackAndDoneAgain()
{
    QFETCH(const quint32, seed);
    m_random.seed(seed);
    QList<Table> states{table()};
    for (int i = 0; i < 25; ++i) {
        const Result<WriteOutcome> written = writeSomething(true);
        QVERIFY2(written || written.error().kind == ErrorKind::NotFound,
                 qPrintable(written ? QString() : written.error().message));
        if (written && written->change.step > 0) {
            m_steps.append(written->change.step);
            states.append(table());
        }
    }
    QVERIFY(m_steps.size() > 10);
    m_done = m_steps.size();
    // All the way back, all the way forth, and a walk in between.
    QList<StepDirection> ways(m_steps.size(), StepDirection::Undo);
    ways += QList<StepDirection>(m_steps.size(), StepDirection::Redo);
    for (int i = 0; i < 40; ++i) {
        ways.append(random(2) == 0 ? StepDirection::Undo : StepDirection::Redo);
    }
    for (const StepDirection way : std::as_const(ways)) {
        QVERIFY(reverse(way));
        QCOMPARE(table(), states.at(m_done));
    }
    QCOMPARE(m_conflicts, 0);
    QCOMPARE(m_moved, 0);
}

bool HeroHistoryTest::reverse(StepDirection direction)
{
    const bool isUndo = direction == StepDirection::Undo;
    if (isUndo ? m_done == 0 : m_done == m_steps.size()) {
        return true;
    }
    const qint64 step = m_steps.at(isUndo ? m_done - 1 : m_done);
    const Table before = table();
    Result<WriteOutcome> outcome = m_writer->reverse(step, direction, {}, m_control);
    if (outcome && outcome->conflictCount > 0) {
        ++m_conflicts;
        if (table() != before) {
            qWarning("Something was written in spite of a conflict.");
            return false;
        }
        // Theirs stay; what doesn't clash is taken back.
        QList<ConflictChoice> choices;
        for (const HeroConflict& conflict : std::as_const(outcome->conflicts)) {
            choices.append({conflict.id, conflict.theirs, {}, false});
        }
        outcome = m_writer->reverse(step, direction, choices, m_control);
    }
    if (!outcome || outcome->conflictCount > 0) {
        qWarning("%s", qPrintable(outcome ? QStringLiteral("conflict") : outcome.error().message));
        return false;
    }
    m_moved += static_cast<int>(outcome->change.moved.size());
    m_done += isUndo ? -1 : 1;
    return true;
}

void HeroHistoryTest::changesOfOthersOutlastEverything_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 30; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void HeroHistoryTest::changesOfOthersOutlastEverything()
{
    QFETCH(const quint32, seed);
    m_random.seed(seed);
    const Table start = table();
    for (const Cells& cells : start) {
        m_known.insert(cells.value(QStringLiteral("tag")), {cells});
    }
    for (int i = 0; i < 40; ++i) {
        switch (random(5)) {
        case 0:
        case 1: {
            const Result<WriteOutcome> written = writeSomething(false);
            QVERIFY2(written || written.error().kind == ErrorKind::NotFound,
                     qPrintable(written ? QString() : written.error().message));
            if (written && written->change.step > 0) {
                while (m_steps.size() > m_done) {
                    QVERIFY(m_writer->forget(m_steps.takeLast()));
                }
                m_steps.append(written->change.step);
                m_done = m_steps.size();
            }
            learnOurs();
            break;
        }
        case 2:
        case 3:
            changeElsewhere();
            break;
        default:
            QVERIFY(reverse(random(3) == 0 ? StepDirection::Redo : StepDirection::Undo));
        }
    }
    while (m_done > 0) {
        QVERIFY(reverse(StepDirection::Undo));
    }
    QMap<QString, Cells> expected;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (!known->isGone && (!known->isOurs || known->isTouched)) {
            expected.insert(known.key(), known->cells);
        }
    }
    QMap<QString, Cells> found;
    const Table end = table();
    for (const Cells& cells : end) {
        found.insert(cells.value(QStringLiteral("tag")), cells);
    }
    QCOMPARE(found.size(), end.size());
    QCOMPARE(found.keys(), expected.keys());
    QCOMPARE(found, expected);
}

void HeroHistoryTest::thoseRunsWereHardEnough()
{
    QVERIFY2(m_conflicts > 50, qPrintable(QString::number(m_conflicts)));
    // Nobody else gets the id of a hero where none is given twice.
    QVERIFY2(m_heroes->givesIdsAgain() ? m_moved > 5 : m_moved == 0, qPrintable(QString::number(m_moved)));
}

void HeroHistoryTest::learnOurs()
{
    const Table now = table();
    for (const Cells& cells : now) {
        const QString tag = cells.value(QStringLiteral("tag"));
        if (!m_known.contains(tag)) {
            m_known.insert(tag, {cells, true});
        }
    }
}

void HeroHistoryTest::changeElsewhere()
{
    const Table now = table();
    const QList<qint64> ids = now.keys();
    const int what = random(8);
    if (what == 0 || ids.isEmpty()) {
        QVERIFY(m_heroes->run(
            QStringLiteral("INSERT INTO hero (name, age, secret_name, note) VALUES ('%1', %2, 'theirs', 'theirs')")
                .arg(word())
                .arg(++m_words)));
        learnOurs();
        m_known[table().last().value(QStringLiteral("tag"))].isOurs = false;
        return;
    }
    const qint64 id = ids.at(random(static_cast<int>(ids.size())));
    Known& known = m_known[now.value(id).value(QStringLiteral("tag"))];
    // Not the topmost: its id may be handed out again, and a hero of ours would be what this one was.
    if (what == 1 && id != ids.constLast()) {
        QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = %1").arg(id)));
        known.isGone = true;
        return;
    }
    const QString column = QLatin1String(columns.at(static_cast<std::size_t>(random(4))));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET %1 = %2 WHERE id = %3")
                              .arg(column, column == u"age" ? QString::number(++m_words) : u'\'' + word() + u'\'')
                              .arg(id)));
    known.isTouched = true;
    known.cells.insert(column, table().value(id).value(column));
}

QTEST_GUILESS_MAIN(HeroHistoryTest)
#include "tst_herohistory.moc"
