#include "data/repository/herorepository.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/heldworker.h"
#include "support/heroupdates.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

/// Every write, and the history, as a window asks for them.
class HeroWritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyStepHasItsSentence();
    void answersBeforeItTellsOthers();
    void readsBehindWhatWasAskedBefore();
    void readsBehindWhatWasAskedMeanwhile();
    void goesBackAndForth();
    void aHeldKeyTakesBackWhatThereIs();
    void aConflictStopsTheRest();
    void aConflictIsSettledAsDecided_data();
    void aConflictIsSettledAsDecided();
    void aConflictedWriteIsNoStep();
    void whatCannotBeUndoneStays();
    void anotherWayForgetsWhatWasUndone();

private:
    [[nodiscard]] static std::vector<HeroCreate> heroes(const QStringList& names);
    [[nodiscard]] Result<QList<HeroSnapshot>> read(const QList<qint64>& ids);
    [[nodiscard]] HeroWriting::Answer setAge(qint64 id, qint64 age);
    [[nodiscard]] QStringList table() const;
    [[nodiscard]] QVariant age(qint64 id) const;
    [[nodiscard]] qint64 imagesInTheWorker();
    [[nodiscard]] QStringList sentences() const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroWriting> m_writing;
    std::unique_ptr<QSignalSpy> m_undone;
    std::unique_ptr<QSignalSpy> m_conflicted;
    std::unique_ptr<QSignalSpy> m_failed;
};

namespace {

HeroFilter aged(qint64 from, qint64 to)
{
    HeroFilter filter;
    filter.ageFrom = from;
    filter.ageTo = to;
    return filter;
}

} // namespace

void HeroWritingTest::init()
{
    m_heroes = TestDatabase::make(20);
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    QVERIFY(opened(*m_session, m_heroes->address()));
    m_writing = std::make_unique<HeroWriting>(*m_session);
    m_undone = std::make_unique<QSignalSpy>(m_writing.get(), &HeroWriting::undone);
    m_conflicted = std::make_unique<QSignalSpy>(m_writing.get(), &HeroWriting::conflicted);
    m_failed = std::make_unique<QSignalSpy>(m_writing.get(), &HeroWriting::failed);
}

void HeroWritingTest::cleanup()
{
    m_writing.reset();
    m_session.reset();
    m_heroes.reset();
}

std::vector<HeroCreate> HeroWritingTest::heroes(const QStringList& names)
{
    std::vector<HeroCreate> heroes;
    for (const QString& name : names) {
        HeroCreate& hero = heroes.emplace_back();
        hero.name = name;
        hero.secretName = SecretName(u"Secret");
    }
    return heroes;
}

Result<QList<HeroSnapshot>> HeroWritingTest::read(const QList<qint64>& ids)
{
    return awaited(
        m_session->worker().run([ids](Database& database) { return HeroRepository(database).readAll(ids); }));
}

HeroWriting::Answer HeroWritingTest::setAge(qint64 id, qint64 age)
{
    std::vector<HeroEdit> edits;
    edits.push_back({read({id}).value().constFirst(), ageUpdate(age)});
    return m_writing->update(std::move(edits));
}

QStringList HeroWritingTest::table() const
{
    return m_heroes->texts(QStringLiteral("SELECT id || '|' || %1 || %2 || %3 FROM hero ORDER BY id")
                               .arg(m_heroes->exact(QStringLiteral("name")), m_heroes->exact(QStringLiteral("age")),
                                    m_heroes->exact(QStringLiteral("secret_name"))));
}

QVariant HeroWritingTest::age(qint64 id) const
{
    return m_heroes->stored("age", id);
}

qint64 HeroWritingTest::imagesInTheWorker()
{
    return awaited(m_session->writer().run([](Database& database) -> Result<qint64> {
               const Result<QVariant> steps =
                   database.sql().readValue({QStringLiteral("SELECT count(DISTINCT step) FROM heroadmin_image"), {}});
               return steps ? steps->toLongLong() : 0; // There is no table before the first step.
           }))
        .value();
}

QStringList HeroWritingTest::sentences() const
{
    QStringList sentences;
    for (int step = 0; step < m_writing->history().count(); ++step) {
        sentences.append(m_writing->history().text(step));
    }
    return sentences;
}

void HeroWritingTest::everyStepHasItsSentence()
{
    QVERIFY(awaited(m_writing->create(heroes({QStringLiteral("Deadpond")}))));
    QVERIFY(awaited(m_writing->create(heroes({QStringLiteral("A"), QStringLiteral("B")}))));
    QVERIFY(awaited(m_writing->create(heroes({QStringLiteral("C"), QStringLiteral("D")}), HeroWriting::Verb::Paste)));
    QVERIFY(awaited(m_writing->create(heroes({QString(60, u'x')}))));
    QVERIFY(awaited(setAge(21, 200)));
    std::vector<HeroEdit> edits;
    const QList<HeroSnapshot> several = read({22, 23}).value();
    for (const HeroSnapshot& hero : several) {
        edits.push_back({hero, ageUpdate(200)});
    }
    QVERIFY(awaited(m_writing->update(std::move(edits))));
    QVERIFY(awaited(m_writing->updateAll(aged(200, 200), ageUpdate(99))));
    QVERIFY(awaited(m_writing->duplicate({21})));
    QVERIFY(awaited(m_writing->duplicate({22, 23})));
    QVERIFY(awaited(m_writing->remove(read({21}).value())));
    QVERIFY(awaited(m_writing->remove(read({22, 23}).value())));
    QVERIFY(awaited(m_writing->removeAll(aged(99, 99))));
    const QStringList expected{QStringLiteral("Add of “Deadpond”"),     QStringLiteral("Add of 2 heroes"),
                               QStringLiteral("Paste of 2 heroes"),     QString(),
                               QStringLiteral("Edit of “Deadpond”"),    QStringLiteral("Edit of 2 heroes"),
                               QStringLiteral("Edit of 3 heroes"),      QStringLiteral("Duplicate of “Deadpond”"),
                               QStringLiteral("Duplicate of 2 heroes"), QStringLiteral("Delete of “Deadpond”"),
                               QStringLiteral("Delete of 2 heroes"),    QStringLiteral("Delete of 3 heroes")};
    QStringList found = sentences();
    QCOMPARE(found.size(), expected.size());
    QVERIFY(found.at(3).startsWith(QStringLiteral("Add of “xxx")));
    QVERIFY(found.at(3).size() < 55);
    found[3].clear();
    QCOMPARE(found, expected);
    // Nothing to write is no step.
    QVERIFY(awaited(m_writing->updateAll(aged(1000, 1001), ageUpdate(1))));
    QCOMPARE(m_writing->history().count(), expected.size());
}

void HeroWritingTest::answersBeforeItTellsOthers()
{
    const HeroWriting::Answer answer = setAge(1, 200);
    bool isAnswered = false;
    connect(m_writing.get(), &HeroWriting::written, this, [&answer, &isAnswered] { isAnswered = answer.isFinished(); });
    QVERIFY(awaited(answer));
    QVERIFY(isAnswered);
}

void HeroWritingTest::readsBehindWhatWasAskedBefore()
{
    HeldWorker writer(m_session->writer());
    const HeroWriting::Answer written = setAge(3, 99);
    std::optional<Result<QList<HeroSnapshot>>> found;
    m_writing->read(this, {3, 4, 1'000}, [&found](const Result<QList<HeroSnapshot>>& heroes) { found = heroes; });
    QVERIFY(read({3}).value().constFirst().age != StoredValue::integer(99)); // Who reads now reads what was before.
    QVERIFY(!found);
    writer.letGo();
    QTRY_VERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->size(), 2);
    QCOMPARE((*found)->constFirst().age, StoredValue::integer(99));
    QVERIFY(awaited(written));
}

/// Else what one has written oneself would pass for somebody else's.
void HeroWritingTest::readsBehindWhatWasAskedMeanwhile()
{
    std::vector<HeroEdit> edits;
    edits.push_back({read({3}).value().constFirst(), ageUpdate(98)});
    std::optional<Result<QList<HeroSnapshot>>> found;
    HeldWorker writer(m_session->writer());
    m_writing->read(this, {3}, [&found](const Result<QList<HeroSnapshot>>& heroes) { found = heroes; });
    const HeroWriting::Answer written = m_writing->update(std::move(edits));
    QVERIFY(awaited(m_session->worker().run([](Database&) -> Result<void> { return {}; })));
    QCoreApplication::processEvents();
    QVERIFY(!found);
    writer.letGo();
    QVERIFY(awaited(written));
    QTRY_VERIFY(found);
    QVERIFY(*found);
    QCOMPARE((*found)->constFirst().age, StoredValue::integer(98));
}

void HeroWritingTest::goesBackAndForth()
{
    QList<QStringList> states{table()};
    for (const qint64 id : {1, 2, 3, 4, 5}) {
        QVERIFY(awaited(setAge(id, 100 + id)));
        states.append(table());
    }
    const QSignalSpy written(m_writing.get(), &HeroWriting::written);
    for (const int index : {0, 5, 2, 4, 99, -3, 3}) {
        m_writing->goTo(index);
        awaitRest(*m_writing);
        const int reached = std::clamp(index, 0, 5);
        QCOMPARE(m_writing->history().index(), reached);
        QCOMPARE(table(), states.at(reached));
    }
    m_writing->redo();
    awaitRest(*m_writing);
    QCOMPARE(table(), states.at(4));
    QCOMPARE(m_undone->constLast().at(1).value<StepDirection>(), StepDirection::Redo);
    QCOMPARE(m_undone->constLast().at(2).toString(), m_writing->history().text(3));
    QCOMPARE(m_undone->constLast().at(0).value<HeroChange>().ids, QList<qint64>{4});
    QCOMPARE(written.count(), m_undone->count());
    QCOMPARE(m_failed->count() + m_conflicted->count(), 0);
}

void HeroWritingTest::aHeldKeyTakesBackWhatThereIs()
{
    const QStringList start = table();
    for (const qint64 id : {1, 2, 3, 4, 5}) {
        QVERIFY(awaited(setAge(id, 100 + id)));
    }
    const QStringList end = table();
    QSignalSpy busy(m_writing.get(), &HeroWriting::busyChanged);
    for (int i = 0; i < 30; ++i) {
        m_writing->undo();
    }
    awaitRest(*m_writing);
    QCOMPARE(table(), start);
    QCOMPARE(m_undone->count(), 5);
    QVERIFY(!m_writing->history().canUndo());
    QCOMPARE(busy.count(), 2);
    // A write that is asked for behind them comes behind them.
    for (int i = 0; i < 5; ++i) {
        m_writing->redo();
    }
    const HeroWriting::Answer last = m_writing->create(heroes({QStringLiteral("Last")}));
    QVERIFY(awaited(last));
    QCOMPARE(m_writing->history().count(), 6);
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(table(), end);
    QCOMPARE(m_failed->count() + m_conflicted->count(), 0);
}

void HeroWritingTest::aConflictStopsTheRest()
{
    for (const qint64 id : {1, 2, 3}) {
        QVERIFY(awaited(setAge(id, 100 + id)));
    }
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 55 WHERE id = 2")));
    for (int i = 0; i < 3; ++i) {
        m_writing->undo();
    }
    awaitRest(*m_writing);
    QCOMPARE(m_conflicted->count(), 1);
    QCOMPARE(m_conflicted->constFirst().at(1).value<WriteOutcome>().conflicts.constFirst().id, 2);
    QCOMPARE(m_undone->count(), 1);
    QCOMPARE(m_writing->history().index(), 2);
    QCOMPARE(age(1).toInt(), 101);
    QCOMPARE(age(2).toInt(), 55);
    QVERIFY(age(3).toInt() != 103);
}

void HeroWritingTest::aConflictIsSettledAsDecided_data()
{
    QTest::addColumn<bool>("isMine");
    QTest::newRow("mine") << true;
    QTest::newRow("theirs") << false;
}

void HeroWritingTest::aConflictIsSettledAsDecided()
{
    QFETCH(const bool, isMine);
    const QVariant start = age(2);
    QVERIFY(awaited(setAge(1, 101)));
    QVERIFY(awaited(setAge(2, 102)));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 55 WHERE id = 2")));
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(m_conflicted->count(), 1);
    const HeroConflict conflict = m_conflicted->constFirst().at(1).value<WriteOutcome>().conflicts.constFirst();
    const QList<HeroField> mine = isMine ? QList<HeroField>{HeroField::Age} : QList<HeroField>();
    m_writing->resolve(StepDirection::Undo, {{conflict.id, conflict.theirs, mine, false}});
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(m_conflicted->count() + m_failed->count(), 1);
    QCOMPARE(age(2), isMine ? start : QVariant(55));
    QVERIFY(age(1).toInt() != 101);
    QCOMPARE(m_writing->history().index(), 0);
    m_writing->goTo(2);
    awaitRest(*m_writing);
    QCOMPARE(m_conflicted->count() + m_failed->count(), 1);
    QCOMPARE(age(2).toInt(), 55);
    QCOMPARE(age(1).toInt(), 101);
}

void HeroWritingTest::aConflictedWriteIsNoStep()
{
    const HeroSnapshot loaded = read({2}).value().constFirst();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 55 WHERE id = 2")));
    std::vector<HeroEdit> edits;
    edits.push_back({loaded, ageUpdate(44)});
    const Result<WriteOutcome> outcome = awaited(m_writing->update(std::move(edits)));
    QVERIFY(outcome);
    QCOMPARE(outcome->conflictCount, 1);
    QCOMPARE(age(2).toInt(), 55);
    QCOMPARE(m_writing->history().count(), 0);
    QCOMPARE(imagesInTheWorker(), 0);
}

void HeroWritingTest::whatCannotBeUndoneStays()
{
    QVERIFY(awaited(setAge(1, 101)));
    QVERIFY(awaited(setAge(2, 102)));
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    m_writing->setPatience(0ms);
    m_writing->undo();
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(m_failed->count(), 1);
    QCOMPARE(m_failed->constFirst().constFirst().value<Error>().kind, ErrorKind::Busy);
    QCOMPARE(m_writing->history().index(), 2);
    lock->letGo();
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(m_writing->history().index(), 1);
    QCOMPARE(age(1).toInt(), 101);
}

void HeroWritingTest::anotherWayForgetsWhatWasUndone()
{
    for (const qint64 id : {1, 2, 3}) {
        QVERIFY(awaited(setAge(id, 100 + id)));
    }
    QCOMPARE(imagesInTheWorker(), 3);
    m_writing->goTo(1);
    awaitRest(*m_writing);
    QCOMPARE(imagesInTheWorker(), 3);
    QVERIFY(awaited(setAge(9, 109)));
    QCOMPARE(m_writing->history().count(), 2);
    QCOMPARE(imagesInTheWorker(), 2);
}

QTEST_GUILESS_MAIN(HeroWritingTest)
#include "tst_herowriting.moc"
