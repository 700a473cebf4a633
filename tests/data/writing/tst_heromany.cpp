#include "data/repository/herorepository.h"
#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"
#include "support/awaited.h"
#include "support/heroupdates.h"
#include "support/testdatabase.h"
#include "support/told.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#ifdef Q_OS_LINUX
#include <malloc.h>
#endif

using namespace heroadmin;
using namespace heroadmin::testing;
using namespace std::chrono_literals;

/// A million heroes at once.
class HeroManyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void changingThemIsOneStep();
    void deletingThemIsOneStep();
    void stoppedInTheMiddleItIsTakenBack();
    void memoryIsGivenBack();

private:
    [[nodiscard]] QString table() const;
    [[nodiscard]] Result<WriteOutcome> besideReader(const HeroWriting::Answer& answer);
    [[nodiscard]] Result<WriteOutcome> reversed(StepDirection direction);
    void readOnceMore();
    [[nodiscard]] qint64 imagePages();

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<HeroWriting> m_writing;
    DatabaseWorker m_other; ///< Of another program, which waits as long as a commit takes.
    bool m_isReading = false;
    int m_lateReads = 0;    ///< Read when most of a write was done.
    int m_refusedReads = 0; ///< Before all of it was.
};

namespace {

constexpr qint64 heroes = 1'000'000;

#if defined(__SANITIZE_ADDRESS__)
constexpr qint64 mostMemory = 4'000; ///< MiB; the sanitizer keeps what was freed.
#else
constexpr qint64 mostMemory = 300; ///< MiB: the pages of the file that are changed, and some 20 bytes a hero.
#endif

HeroFilter withAge()
{
    HeroFilter filter;
    filter.ageFrom = 0;
    return filter;
}

/// Of this process, in MiB.
qint64 memory(const char* field)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field)) {
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
        }
    }
    return -1;
}

void forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("5") == 1);
}

} // namespace

void HeroManyTest::initTestCase()
{
    m_heroes = TestDatabase::make(heroes);
    QVERIFY(m_other
                .open([this] {
                    OpenOptions options;
                    options.busyTimeout = 2s;
                    options.role = OpenOptions::Role::LongJob;
                    return m_heroes->open(options);
                })
                .result()
                .has_value());
}

void HeroManyTest::init()
{
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    QVERIFY(opened(*m_session, m_heroes->address()));
    m_writing = std::make_unique<HeroWriting>(*m_session);
    m_lateReads = 0;
    m_refusedReads = 0;
}

void HeroManyTest::cleanup()
{
    m_writing.reset();
    m_session.reset();
}

QString HeroManyTest::table() const
{
    return m_heroes
        ->value(QStringLiteral("SELECT count(*) || ' ' || count(age) || ' ' || sum(age) || ' ' || "
                               "sum(id) || ' ' || sum(coalesce(age, 7) * (id % 1009)) || ' ' || "
                               "sum(length(name) * (id % 31)) || ' ' || min(name) || max(name) || "
                               "sum(length(secret_name) * (id % 37)) FROM hero"))
        .toString();
}

Result<WriteOutcome> HeroManyTest::besideReader(const HeroWriting::Answer& answer)
{
    QTimer reading;
    connect(&reading, &QTimer::timeout, this, &HeroManyTest::readOnceMore);
    reading.start(20ms);
    return awaited(answer);
}

Result<WriteOutcome> HeroManyTest::reversed(StepDirection direction)
{
    QPromise<Result<WriteOutcome>> promise;
    promise.start();
    QObject context;
    const auto finish = [&promise](const Result<WriteOutcome>& outcome) {
        promise.addResult(outcome);
        promise.finish();
    };
    connect(m_writing.get(), &HeroWriting::undone, &context, [&finish](const HeroChange& change) {
        finish(WriteOutcome{change, {}, 0});
    });
    connect(m_writing.get(), &HeroWriting::failed, &context, [&finish](const Error& error) { finish(failure(error)); });
    connect(m_writing.get(), &HeroWriting::conflicted, &context,
            [&finish](StepDirection, const WriteOutcome& outcome) { finish(outcome); });
    if (direction == StepDirection::Undo) {
        m_writing->undo();
    } else {
        m_writing->redo();
    }
    return besideReader(promise.future());
}

/// Of the writing connection's memory.
qint64 HeroManyTest::imagePages()
{
    return awaited(m_session->writer().run(
                       [this](Database& database) -> Result<qint64> { return m_heroes->imagePages(database); }))
        .value();
}

void HeroManyTest::readOnceMore()
{
    if (m_isReading) {
        return;
    }
    m_isReading = true;
    const auto request = [](Database& database) { return HeroRepository(database).list(1000, 100); };
    whenAnswered(this, m_other.run(request), [this](const Result<QList<HeroPublic>>& read) {
        m_isReading = false;
        const WriteControl::State state = m_writing ? m_writing->state() : WriteControl::State();
        const bool isUnderWay = state.phase == WriteControl::Phase::Working && state.done < state.total;
        m_refusedReads += isUnderWay && !read ? 1 : 0;
        m_lateReads += isUnderWay && read && state.done > state.total / 4 * 3 ? 1 : 0;
    });
}

void HeroManyTest::changingThemIsOneStep()
{
    const QString start = table();
    const qint64 before = memory("VmRSS");
    forgetPeak();
    const Result<WriteOutcome> written = besideReader(m_writing->updateAll(withAge(), ageUpdate(77)));
    QVERIFY(written);
    QCOMPARE(written->change.heroes, heroes / 4 * 3);
    QCOMPARE(m_writing->history().count(), 1);
    const QString changed = table();
    QVERIFY(changed != start);
    QCOMPARE(m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age = 77")).toLongLong(), heroes / 4 * 3);
    QVERIFY(m_lateReads > 0);
    QCOMPARE(m_refusedReads, 0);
    QVERIFY(reversed(StepDirection::Undo));
    QCOMPARE(table(), start);
    QVERIFY(reversed(StepDirection::Redo));
    QCOMPARE(table(), changed);
    QVERIFY(reversed(StepDirection::Undo));
    QCOMPARE(table(), start);
    QCOMPARE(m_refusedReads, 0);
    tell(QStringLiteral("memory: %1 MiB before, %2 MiB at most").arg(before).arg(memory("VmHWM")));
    QVERIFY(memory("VmHWM") - before < mostMemory);
}

void HeroManyTest::deletingThemIsOneStep()
{
    const QString start = table();
    const qint64 before = memory("VmRSS");
    forgetPeak();
    const Result<WriteOutcome> written = besideReader(m_writing->removeAll({}));
    QVERIFY(written);
    QCOMPARE(written->change.heroes, heroes);
    QCOMPARE(m_heroes->heroCount(), 0);
    QVERIFY(reversed(StepDirection::Undo));
    QCOMPARE(table(), start);
    tell(QStringLiteral("memory: %1 MiB before, %2 MiB at most").arg(before).arg(memory("VmHWM")));
    QVERIFY(memory("VmHWM") - before < 2 * mostMemory);
    QCOMPARE(m_refusedReads, 0);
    QVERIFY(m_heroes->isSound());
}

void HeroManyTest::stoppedInTheMiddleItIsTakenBack()
{
    const QString start = table();
    const auto cancelInTheMiddle = [this](const HeroWriting::Answer& answer) {
        QTRY_VERIFY_WITH_TIMEOUT(m_writing->state().done > heroes / 3, 120'000);
        QVERIFY(!answer.isFinished());
        m_writing->cancel();
        const Result<WriteOutcome> outcome = awaited(answer);
        // A machine that is fast enough has kept nothing yet.
        QVERIFY(outcome ? outcome->change.stopped.has_value() : outcome.error().kind == ErrorKind::Cancelled);
        QCOMPARE(m_writing->history().index(), outcome ? 1 : 0);
        if (outcome) {
            QVERIFY(outcome->change.heroes < heroes / 4 * 3);
            QVERIFY(reversed(StepDirection::Undo));
        }
    };
    cancelInTheMiddle(m_writing->updateAll(withAge(), ageUpdate(77)));
    QCOMPARE(table(), start);
    cancelInTheMiddle(m_writing->removeAll({}));
    QCOMPARE(table(), start);
    QVERIFY(awaited(m_writing->updateAll(withAge(), ageUpdate(77))));
    const QString changed = table();
    const QSignalSpy failed(m_writing.get(), &HeroWriting::failed);
    const QSignalSpy stopped(m_writing.get(), &HeroWriting::stopped);
    m_writing->undo();
    QTRY_VERIFY_WITH_TIMEOUT(m_writing->state().done > heroes / 3, 120'000);
    m_writing->cancel();
    awaitRest(*m_writing);
    QCOMPARE(failed.count() + stopped.count(), 1);
    QCOMPARE(m_writing->history().index(), 1);
    if (stopped.count() > 0) {
        QVERIFY(table() != changed);
        m_writing->takeBack(StepDirection::Undo);
        awaitRest(*m_writing);
    }
    QCOMPARE(table(), changed);
    QVERIFY(reversed(StepDirection::Undo));
    QCOMPARE(table(), start);
}

void HeroManyTest::memoryIsGivenBack()
{
    QVERIFY(awaited(m_writing->updateAll({}, ageUpdate(77))));
    m_writing->undo();
    awaitRest(*m_writing);
    const qint64 withImages = imagePages();
    const qint64 memoryThen = memory("VmRSS");
    QVERIFY(withImages > heroes / 1000);
    // Another way is taken: what was undone is forgotten, images and all.
    HeroFilter one;
    one.name = QStringLiteral("Hero 000001");
    QVERIFY(awaited(m_writing->updateAll(one, ageUpdate(78))));
    QVERIFY(imagePages() < 20);
#ifdef Q_OS_LINUX
    malloc_trim(0); // Else the process keeps what is free for what it needs next.
#endif
    tell(QStringLiteral("memory: %1 MiB with the images of a step (%2 pages), %3 MiB when it is forgotten")
             .arg(memoryThen)
             .arg(withImages)
             .arg(memory("VmRSS")));
}

QTEST_GUILESS_MAIN(HeroManyTest)
#include "tst_heromany.moc"
