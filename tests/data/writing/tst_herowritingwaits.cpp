#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/counted.h"
#include "support/heroupdates.h"
#include "support/testdatabase.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

/// Writes that wait: for other programs, for one another, and for a database that is being opened.
class HeroWritingWaitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void waitingCanBeCancelled();
    void patienceEnds();
    void goesOnOnceTheLockIsGone();
    void readingGoesOn();
    void anotherDatabaseHasAnotherHistory();
    void anAnswerOfTheOldDatabaseIsNoStep();
    void whatWaitsIsNotWrittenToAnotherDatabase();
    void whatWaitsIsNotWrittenToAnotherOneInItsPlace();
    void nothingIsWrittenWhileADatabaseIsBeingOpened();
    void anOpeningThatFailsChangesNothing();
    void readOnlyIsSaid();
    void withoutADatabaseNothingIsWritten();
    void whatWaitsBehindARefusedEditIsGuardedByWhatIsThere();
    void whatWaitsBehindAChangedEditIsGuardedByWhatIsThere();
    void endsInTheMiddleOfWriting();

private:
    [[nodiscard]] HeroWriting::Answer create(const QString& name);
    /// Asks for an edit of what the table shows, which it shows from then on.
    [[nodiscard]] HeroWriting::Answer editShown(HeroSnapshot& shown, HeroUpdate update);
    [[nodiscard]] static QStringList newNames(const TestDatabase& heroes);

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<TestDatabase> m_others;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroWriting> m_writing;
};

namespace {

constexpr auto longest = 60'000; // ms; of what comes at once.

ErrorKind kindOf(const HeroWriting::Answer& answer)
{
    const Result<WriteOutcome> outcome = awaited(answer);
    return outcome ? ErrorKind::Other : outcome.error().kind;
}

bool isWritten(const HeroWriting::Answer& answer)
{
    const Result<WriteOutcome> outcome = awaited(answer);
    return outcome && outcome->conflictCount == 0;
}

} // namespace

void HeroWritingWaitsTest::init()
{
    m_heroes = TestDatabase::make(20);
    m_others = TestDatabase::make(20, QStringLiteral("other"));
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    QVERIFY(opened(*m_session, m_heroes->address()));
    m_writing = std::make_unique<HeroWriting>(*m_session);
}

void HeroWritingWaitsTest::cleanup()
{
    m_writing.reset();
    m_session.reset();
    m_heroes.reset();
    m_others.reset();
}

HeroWriting::Answer HeroWritingWaitsTest::create(const QString& name)
{
    std::vector<HeroCreate> heroes(1);
    heroes[0].name = name;
    heroes[0].secretName = SecretName(u"Secret");
    return m_writing->create(std::move(heroes));
}

HeroWriting::Answer HeroWritingWaitsTest::editShown(HeroSnapshot& shown, HeroUpdate update)
{
    const auto edits = std::make_shared<std::vector<HeroEdit>>();
    edits->push_back({shown, std::move(update)});
    shown = edits->front().asked();
    return m_writing->updateShown(edits);
}

QStringList HeroWritingWaitsTest::newNames(const TestDatabase& heroes)
{
    return heroes.texts(QStringLiteral("SELECT name FROM hero WHERE id > 20 ORDER BY id"));
}

void HeroWritingWaitsTest::waitingCanBeCancelled()
{
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer first = create(QStringLiteral("first"));
    const HeroWriting::Answer second = create(QStringLiteral("second"));
    QVERIFY(m_writing->isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    const std::chrono::milliseconds left = m_writing->state().left;
    QVERIFY(left > 0ms && left < WriteControl::defaultPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_writing->state().left < left, longest);
    QVERIFY(!first.isFinished());
    m_writing->cancel();
    QCOMPARE(kindOf(first), ErrorKind::Cancelled);
    QCOMPARE(kindOf(second), ErrorKind::Cancelled);
    QVERIFY(!m_writing->isBusy());
    QCOMPARE(m_writing->state().phase, WriteControl::Phase::Queued);
    QCOMPARE(newNames(*m_heroes), QStringList());
    QCOMPARE(m_writing->history().count(), 0);
}

void HeroWritingWaitsTest::patienceEnds()
{
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    m_writing->setPatience(300ms);
    QCOMPARE(kindOf(create(QStringLiteral("first"))), ErrorKind::Busy);
    lock->letGo();
    QVERIFY(awaited(create(QStringLiteral("second"))));
    QCOMPARE(newNames(*m_heroes), QStringList{QStringLiteral("second")});
}

void HeroWritingWaitsTest::goesOnOnceTheLockIsGone()
{
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer first = create(QStringLiteral("first"));
    const HeroWriting::Answer second = create(QStringLiteral("second"));
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    lock->letGo();
    QVERIFY(awaited(first));
    QVERIFY(m_writing->state().phase != WriteControl::Phase::Waiting);
    QVERIFY(awaited(second));
    QCOMPARE(newNames(*m_heroes), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
}

void HeroWritingWaitsTest::readingGoesOn()
{
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer waiting = create(QStringLiteral("first"));
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    for (DatabaseWorker* const worker : {&m_session->worker(), &m_session->longJobWorker()}) {
        const Result<qint64> count = awaited(worker->run([](Database& database) { return counted(database); }));
        QVERIFY(count);
        QCOMPARE(*count, 20);
    }
    QCOMPARE(m_writing->state().phase, WriteControl::Phase::Waiting);
    QVERIFY(!waiting.isFinished());
    m_writing->cancel();
    QCOMPARE(kindOf(waiting), ErrorKind::Cancelled);
}

void HeroWritingWaitsTest::anotherDatabaseHasAnotherHistory()
{
    QVERIFY(awaited(create(QStringLiteral("first"))));
    QCOMPARE(m_writing->history().count(), 1);
    QVERIFY(opened(*m_session, m_others->address()));
    QCOMPARE(m_writing->history().count(), 0);
    QVERIFY(awaited(create(QStringLiteral("other"))));
    m_writing->undo();
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(newNames(*m_heroes), QStringList{QStringLiteral("first")});
    QCOMPARE(newNames(*m_others), QStringList());
    // The same one once more: what was written before can't be taken back either, as its images are gone.
    QVERIFY(opened(*m_session, m_heroes->address()));
    QCOMPARE(m_writing->history().count(), 0);
    QVERIFY(awaited(create(QStringLiteral("second"))));
    m_writing->undo();
    m_writing->undo();
    awaitRest(*m_writing);
    QCOMPARE(newNames(*m_heroes), QStringList{QStringLiteral("first")});
}

void HeroWritingWaitsTest::anAnswerOfTheOldDatabaseIsNoStep()
{
    QVERIFY(awaited(create(QStringLiteral("first"))));
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const QSignalSpy written(m_writing.get(), &HeroWriting::written);
    const QSignalSpy undone(m_writing.get(), &HeroWriting::undone);
    const HeroWriting::Answer late = create(QStringLiteral("late"));
    m_writing->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    QVERIFY(opened(*m_session, m_others->address()));
    lock->letGo();
    QVERIFY(awaited(late));
    awaitRest(*m_writing);
    QCOMPARE(newNames(*m_heroes), (QStringList{QStringLiteral("first"), QStringLiteral("late")}));
    QCOMPARE(newNames(*m_others), QStringList());
    QCOMPARE(m_writing->history().count(), 0);
    QCOMPARE(written.count() + undone.count(), 0);
}

void HeroWritingWaitsTest::whatWaitsIsNotWrittenToAnotherDatabase()
{
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer first = create(QStringLiteral("first"));
    const HeroWriting::Answer second = create(QStringLiteral("second"));
    const HeroWriting::Answer third = m_writing->removeAll({});
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    QVERIFY(opened(*m_session, m_others->address()));
    lock->letGo();
    QVERIFY(awaited(first));
    QCOMPARE(kindOf(second), ErrorKind::NotNow);
    QCOMPARE(kindOf(third), ErrorKind::NotNow);
    QCOMPARE(m_others->heroCount(), 20);
    QCOMPARE(newNames(*m_heroes), QStringList{QStringLiteral("first")});
    QVERIFY(awaited(create(QStringLiteral("other"))));
    QCOMPARE(newNames(*m_others), QStringList{QStringLiteral("other")});
}

void HeroWritingWaitsTest::whatWaitsIsNotWrittenToAnotherOneInItsPlace()
{
    if (!m_heroes->leavesItsPlace()) {
        QSKIP("It stays where it is while it is open.");
    }
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer first = create(QStringLiteral("first"));
    const HeroWriting::Answer second = create(QStringLiteral("second"));
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    const quint64 opening = m_session->info().opening;
    QVERIFY(m_heroes->replaceBy(m_others->copy()));
    QVERIFY(opened(*m_session, m_heroes->address()));
    QCOMPARE(m_session->info().opening, opening + 1);
    lock->letGo();
    QCOMPARE(kindOf(first), ErrorKind::ReadOnly); // Nobody finds that one any more.
    QCOMPARE(kindOf(second), ErrorKind::NotNow);
    QCOMPARE(newNames(*m_heroes), QStringList());
    const Result<WriteOutcome> third = awaited(create(QStringLiteral("third")));
    QVERIFY(third);
    QCOMPARE(third->opening, opening + 1);
}

void HeroWritingWaitsTest::nothingIsWrittenWhileADatabaseIsBeingOpened()
{
    QSemaphore mayOpen;
    const auto held = m_session->worker().run([&mayOpen](Database&) -> Result<void> {
        mayOpen.acquire();
        return {};
    });
    const auto letGo = qScopeGuard([&mayOpen, &held] {
        mayOpen.release();
        QFuture(held).waitForFinished();
    });
    QSignalSpy opening(m_session.get(), &DatabaseSession::opened);
    m_session->open(m_others->address());
    const HeroWriting::Answer refused = create(QStringLiteral("first"));
    QCOMPARE(kindOf(refused), ErrorKind::NotNow);
    QCOMPARE(opening.count(), 0);
    mayOpen.release();
    QVERIFY(opening.wait(longest));
    QVERIFY(awaited(held));
    QVERIFY(awaited(create(QStringLiteral("second"))));
    QCOMPARE(newNames(*m_heroes), QStringList());
    QCOMPARE(newNames(*m_others), QStringList{QStringLiteral("second")});
}

void HeroWritingWaitsTest::anOpeningThatFailsChangesNothing()
{
    QVERIFY(awaited(create(QStringLiteral("first"))));
    const auto gone = TestDatabase::make()->address();
    QVERIFY(!opened(*m_session, gone));
    QCOMPARE(m_writing->history().count(), 1);
    m_writing->undo();
    awaitRest(*m_writing);
    QVERIFY(m_writing->history().canRedo());
    QCOMPARE(newNames(*m_heroes), QStringList());
}

void HeroWritingWaitsTest::readOnlyIsSaid()
{
    OpenOptions options;
    options.readOnly = true;
    QVERIFY(opened(*m_session, m_heroes->address(), options));
    QCOMPARE(kindOf(create(QStringLiteral("first"))), ErrorKind::ReadOnly);
    QCOMPARE(kindOf(m_writing->removeAll({})), ErrorKind::ReadOnly);
    QCOMPARE(m_writing->history().count(), 0);
    QCOMPARE(m_heroes->heroCount(), 20);
}

void HeroWritingWaitsTest::withoutADatabaseNothingIsWritten()
{
    DatabaseSession session{TestDatabase::engines()};
    HeroWriting writing(session);
    QCOMPARE(kindOf(writing.removeAll({})), ErrorKind::NotOpen);
    writing.undo();
    writing.redo();
    writing.cancel();
    QVERIFY(!writing.isBusy());
}

/// The table shows the edit before it is written, so what is asked for next is guarded by a value that never was.
void HeroWritingWaitsTest::whatWaitsBehindARefusedEditIsGuardedByWhatIsThere()
{
    QVERIFY(m_heroes->run(m_heroes->definitionOf({.name = QStringLiteral("hero_guard"),
                                                  .event = QStringLiteral("BEFORE UPDATE OF age ON hero"),
                                                  .condition = QStringLiteral("NEW.age = 44"),
                                                  .leavesRowOut = true})));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Whoever', age = 30 WHERE id = 2")));
    HeroSnapshot shown{2, StoredValue::text(QStringLiteral("Whoever")), StoredValue::integer(30)};
    QList<HeroWriting::Answer> answers;
    for (const qint64 age : {44, 45, 46}) {
        answers.append(editShown(shown, ageUpdate(age)));
    }
    QVERIFY(!awaited(answers.at(0)));
    QVERIFY(isWritten(answers.at(1)));
    QVERIFY(isWritten(answers.at(2)));
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT age FROM hero WHERE id = 2")), QStringList{QStringLiteral("46")});
    QCOMPARE(m_writing->history().count(), 2);
}

void HeroWritingWaitsTest::whatWaitsBehindAChangedEditIsGuardedByWhatIsThere()
{
    QVERIFY(m_heroes->run(
        m_heroes->definitionOf({.name = QStringLiteral("hero_trim"),
                                .event = QStringLiteral("AFTER UPDATE OF name ON hero"),
                                .condition = QStringLiteral("NEW.name <> trim(NEW.name)"),
                                .deed = QStringLiteral("UPDATE hero SET name = trim(NEW.name) WHERE id = NEW.id;")})));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Whoever', age = 30 WHERE id = 2")));
    HeroSnapshot shown{2, StoredValue::text(QStringLiteral("Whoever")), StoredValue::integer(30)};
    const HeroWriting::Answer first = editShown(shown, nameUpdate(QStringLiteral(" Ada ")));
    const HeroWriting::Answer second = editShown(shown, nameUpdate(QStringLiteral("Bea")));
    QVERIFY(isWritten(first));
    QVERIFY(isWritten(second));
    QCOMPARE(m_heroes->texts(QStringLiteral("SELECT name FROM hero WHERE id = 2")), QStringList{QStringLiteral("Bea")});
}

void HeroWritingWaitsTest::endsInTheMiddleOfWriting()
{
    QVERIFY(awaited(create(QStringLiteral("first"))));
    const auto lock = m_heroes->hold();
    QVERIFY(lock->isHeld());
    const HeroWriting::Answer running = create(QStringLiteral("running"));
    const HeroWriting::Answer behind = create(QStringLiteral("behind"));
    m_writing->undo();
    QTRY_COMPARE_WITH_TIMEOUT(m_writing->state().phase, WriteControl::Phase::Waiting, longest);
    m_writing.reset();
    lock->letGo();
    // What the worker has begun it finishes; what came behind was asked of nobody, and its answer says that it ended.
    m_session.reset();
    QCOMPARE(newNames(*m_heroes), (QStringList{QStringLiteral("first"), QStringLiteral("running")}));
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished() && behind.isFinished(), longest);
    QCOMPARE(running.resultCount() + behind.resultCount(), 0);
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(HeroWritingWaitsTest)
#include "tst_herowritingwaits.moc"
