#include "data/repository/herowriter.h"
#include "support/otherwriter.h"
#include "support/testdatabase.h"

#include <QRandomGenerator>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

namespace {

constexpr qint64 heroes = 20'000;
constexpr qint64 window = 5'000; ///< Heroes of one transaction, where each of them is over at once.
constexpr int stops = 6;

} // namespace

/// A large step that is taken back, or done again, in many transactions, between which other programs write.
class DividedReversalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void othersWriteMeanwhile_data() { addKinds(); }

    void othersWriteMeanwhile();
    void whoseIdWasTakenMeanwhileGetsAnother();

    void whatOthersChangeMeanwhileIsLeftOut_data() { addKinds(); }

    void whatOthersChangeMeanwhileIsLeftOut();

    void whatIsStoppedGoesOnOrIsTakenBack_data() { addKinds(); }

    void whatIsStoppedGoesOnOrIsTakenBack();
    void whatOthersChangedBeforeItIsTakenBackIsLeftOut();

private:
    static void addKinds();
    [[nodiscard]] HeroChange write(bool isDeletion);
    [[nodiscard]] QList<QVariantList> table(const QString& condition = QStringLiteral("TRUE")) const;
    /// Not where it ends by itself before it can be stopped.
    [[nodiscard]] bool stop(const std::function<Result<WriteOutcome>(WriteControl& control)>& reversal);
    [[nodiscard]] bool reverse(StepDirection direction);

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<HeroWriter> m_writer;
    std::unique_ptr<OtherWriter> m_other;
    qint64 m_step = 0;
};

void DividedReversalTest::init()
{
    m_heroes = TestDatabase::make(heroes);
    OpenOptions options;
    options.role = OpenOptions::Role::Writing;
    Result<std::unique_ptr<Database>> database = m_heroes->open(options);
    QVERIFY(database.has_value());
    m_database = std::move(*database);
    m_heroes->hurry(*m_database);
    m_writer = std::make_unique<HeroWriter>(*m_database, 1);
    m_writer->setSlice(0ms);
    m_other = std::make_unique<OtherWriter>(*m_heroes);
}

void DividedReversalTest::cleanup()
{
    m_other.reset();
    m_writer.reset();
    m_database.reset();
    m_heroes.reset();
}

void DividedReversalTest::addKinds()
{
    QTest::addColumn<bool>("isDeletion");
    QTest::newRow("update") << false;
    QTest::newRow("deletion") << true;
}

HeroChange DividedReversalTest::write(bool isDeletion)
{
    WriteControl control;
    HeroUpdate update;
    update.age = qint64{777};
    const Result<HeroChange> change =
        isDeletion ? m_writer->removeAll({}, control) : m_writer->updateAll({}, update, control);
    m_step = change ? change->step : 0;
    return change.value_or(HeroChange());
}

QList<QVariantList> DividedReversalTest::table(const QString& condition) const
{
    return m_heroes
        ->rows(QStringLiteral("SELECT id, name, age, secret_name FROM hero WHERE %1 ORDER BY id").arg(condition))
        .value_or(QList<QVariantList>());
}

bool DividedReversalTest::stop(const std::function<Result<WriteOutcome>(WriteControl& control)>& reversal)
{
    WriteControl control;
    m_other->start(control, 2 * window, [&control](int) {
        control.cancel();
        return QString();
    });
    const Result<WriteOutcome> outcome = reversal(control);
    m_other->end();
    return outcome && outcome->change.stopped && outcome->change.stopped->kind == ErrorKind::Cancelled &&
           outcome->change.heroes > 0 && outcome->change.heroes % window == 0;
}

bool DividedReversalTest::reverse(StepDirection direction)
{
    WriteControl control;
    const Result<WriteOutcome> outcome = m_writer->reverse(m_step, direction, {}, control);
    return outcome && outcome->conflictCount == 0 && !outcome->change.stopped && !outcome->change.effects.isAny();
}

void DividedReversalTest::othersWriteMeanwhile()
{
    QFETCH(const bool, isDeletion);
    const QString isOurs = QStringLiteral("id <= %1").arg(heroes);
    const QList<QVariantList> start = table(isOurs);
    QCOMPARE(write(isDeletion).heroes, heroes);
    const QList<QVariantList> changed = table(isOurs);
    // Theirs is far away from all ids that heroes come back under.
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (1000000, 'theirs', 's')")));
    for (const StepDirection direction : {StepDirection::Undo, StepDirection::Redo, StepDirection::Undo}) {
        const bool isUndo = direction == StepDirection::Undo;
        WriteControl control;
        m_other->start(control, window, [](int time) {
            return QStringLiteral("UPDATE hero SET age = %1 WHERE id = 1000000").arg(time);
        });
        const Result<WriteOutcome> outcome = m_writer->reverse(m_step, direction, {}, control);
        m_other->end();
        QVERIFY(outcome.has_value());
        QCOMPARE(outcome->conflictCount, 0);
        QVERIFY(!outcome->change.stopped);
        QVERIFY(!outcome->change.effects.isAny());
        QCOMPARE(outcome->change.heroes, heroes);
        QCOMPARE(outcome->change.added, isDeletion ? (isUndo ? heroes : -heroes) : 0);
        QVERIFY(m_other->written() > 2);
        QCOMPARE(m_other->refused(), 0);
        QCOMPARE(table(isOurs), isUndo ? start : changed);
    }
    QCOMPARE(m_heroes->heroCount(), heroes + 1);
}

void DividedReversalTest::whoseIdWasTakenMeanwhileGetsAnother()
{
    const QString isOurs = QStringLiteral("name NOT LIKE 'theirs%'");
    const QString content = QStringLiteral("SELECT name || ' ' || coalesce(age, -1) || secret_name FROM hero WHERE ") +
                            isOurs + QStringLiteral(" ORDER BY 1");
    const QStringList start = m_heroes->texts(content);
    QCOMPARE(write(true).heroes, heroes);
    WriteControl control;
    // From the last one on, who comes back last.
    m_other->start(control, window, [](int time) {
        return QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (%1, 'theirs %2', 's')")
            .arg(heroes - time)
            .arg(time);
    });
    const Result<WriteOutcome> outcome = m_writer->reverse(m_step, StepDirection::Undo, {}, control);
    m_other->end();
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->change.heroes, heroes);
    QVERIFY(!outcome->change.moved.isEmpty());
    QCOMPARE(m_heroes->texts(content), start);
    QCOMPARE(m_heroes->heroCount(), heroes + m_other->written());
    QVERIFY(reverse(StepDirection::Redo));
    QCOMPARE(m_heroes->texts(content), QStringList());
    QCOMPARE(m_heroes->heroCount(), qint64{m_other->written()});
    QVERIFY(reverse(StepDirection::Undo));
    QCOMPARE(m_heroes->texts(content), start);
}

void DividedReversalTest::whatOthersChangeMeanwhileIsLeftOut()
{
    QFETCH(const bool, isDeletion);
    const QString isOther = QStringLiteral("id <> %1").arg(heroes);
    const QList<QVariantList> start = table(isOther);
    QCOMPARE(write(isDeletion).heroes, heroes);
    const QList<QVariantList> changed = table(isOther);
    if (isDeletion) {
        QVERIFY(reverse(StepDirection::Undo)); // It is doing it again that can meet what others changed.
    }
    WriteControl control;
    m_other->start(control, window, [](int time) {
        return time == 0 ? QStringLiteral("UPDATE hero SET name = 'Theirs', age = 5 WHERE id = %1").arg(heroes)
                         : QString();
    });
    const StepDirection direction = isDeletion ? StepDirection::Redo : StepDirection::Undo;
    const Result<WriteOutcome> outcome = m_writer->reverse(m_step, direction, {}, control);
    m_other->end();
    QCOMPARE(m_other->written(), 1);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->conflictCount, 0);
    QVERIFY(!outcome->change.stopped);
    QCOMPARE(outcome->change.heroes, heroes - 1);
    QCOMPARE(outcome->change.effects.changedMeanwhile.count, 1);
    QCOMPARE(outcome->change.effects.changedMeanwhile.first, QStringList(QStringLiteral("Theirs")));
    QCOMPARE(m_heroes->stored("name || age", heroes).toString(), QStringLiteral("Theirs5"));
    QCOMPARE(table(isOther), isDeletion ? changed : start);
    QVERIFY(reverse(isDeletion ? StepDirection::Undo : StepDirection::Redo));
    QCOMPARE(table(isOther), isDeletion ? start : changed);
    QCOMPARE(m_heroes->stored("name || age", heroes).toString(), QStringLiteral("Theirs5"));
}

void DividedReversalTest::whatIsStoppedGoesOnOrIsTakenBack()
{
    QFETCH(const bool, isDeletion);
    const QList<QVariantList> start = table();
    QCOMPARE(write(isDeletion).heroes, heroes);
    const QList<QVariantList> changed = table();
    QRandomGenerator random(3);
    bool isDone = true;
    for (int time = 0; time < stops; ++time) {
        const StepDirection forth = isDone ? StepDirection::Undo : StepDirection::Redo;
        const StepDirection back = isDone ? StepDirection::Redo : StepDirection::Undo;
        QVERIFY(stop([&](WriteControl& control) { return m_writer->reverse(m_step, forth, {}, control); }));
        QVERIFY(table() != start);
        QVERIFY(table() != changed);
        if (random.bounded(2) == 0) {
            QVERIFY(reverse(forth));
            isDone = !isDone;
        } else {
            WriteControl control;
            const Result<WriteOutcome> outcome = m_writer->takeBack(m_step, back, control);
            QVERIFY(outcome && !outcome->change.stopped && !outcome->change.effects.isAny());
        }
        QCOMPARE(table(), isDone ? changed : start);
    }
}

void DividedReversalTest::whatOthersChangedBeforeItIsTakenBackIsLeftOut()
{
    QCOMPARE(write(false).heroes, heroes);
    QVERIFY(stop([&](WriteControl& control) { return m_writer->reverse(m_step, StepDirection::Undo, {}, control); }));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 5 WHERE id = 1")));
    WriteControl control;
    const Result<WriteOutcome> outcome = m_writer->takeBack(m_step, StepDirection::Redo, control);
    QVERIFY(outcome.has_value());
    QCOMPARE(outcome->change.effects.changedMeanwhile.count, 1);
    QCOMPARE(m_heroes->stored("age", 1).toInt(), 5);
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age = 777")).toLongLong(), heroes - 1);
}

QTEST_GUILESS_MAIN(DividedReversalTest)
#include "tst_dividedreversal.moc"
