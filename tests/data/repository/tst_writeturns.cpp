#include "data/repository/writeturns.h"
#include "data/sql/sqlstatement.h"
#include "support/testdatabase.h"

#include <QtTest>
#include <atomic>

using namespace heroadmin;
using namespace std::chrono_literals;

class WriteTurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesAndRollsBack();
    void saysWhenItIsNotTheirTurn();
    void canBeStoppedWhileWaiting();
    void leavesAsMuchTimeAsItTook();
    void givesWayToThoseWhoWrite();

private:
    std::unique_ptr<testing::TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

void WriteTurnsTest::init()
{
    m_database.reset();
    m_heroes = testing::TestDatabase::make(10);
    Result<std::unique_ptr<Database>> database = m_heroes->open({false, std::chrono::milliseconds(1)});
    QVERIFY(database.has_value());
    m_database = std::move(*database);
}

void WriteTurnsTest::writesAndRollsBack()
{
    WriteTurns turns;
    WriteControl control(0ms);
    const SqlStatement deletion{QStringLiteral("DELETE FROM hero WHERE id = (SELECT min(id) FROM hero)"), {}};
    {
        const Result<Transaction> transaction = turns.begin(m_database->sql(), control);
        QVERIFY(transaction.has_value());
        QVERIFY(m_database->sql().execute(deletion).has_value());
    }
    QCOMPARE(m_heroes->heroCount(), 10);
    {
        Result<Transaction> transaction = turns.begin(m_database->sql(), control);
        QVERIFY(transaction.has_value());
        QVERIFY(m_database->sql().execute(deletion).has_value());
        QVERIFY(turns.commit(*transaction, control).has_value());
    }
    QCOMPARE(m_heroes->heroCount(), 9);
}

void WriteTurnsTest::saysWhenItIsNotTheirTurn()
{
    if (!m_heroes->locksTheWholeDatabase()) {
        QSKIP("Everybody may begin there.");
    }
    const Result<std::unique_ptr<Database>> other = m_heroes->open();
    QVERIFY(other.has_value());
    const Result<Transaction> theirs = Transaction::begin((*other)->sql(), Transaction::Kind::Write);
    QVERIFY(theirs.has_value());
    WriteTurns turns;
    WriteControl control(0ms);
    const Result<Transaction> ours = turns.begin(m_database->sql(), control);
    QVERIFY(!ours.has_value());
    QCOMPARE(ours.error().kind, ErrorKind::Busy);
}

void WriteTurnsTest::canBeStoppedWhileWaiting()
{
    if (!m_heroes->locksTheWholeDatabase()) {
        QSKIP("Everybody may begin there.");
    }
    const Result<std::unique_ptr<Database>> other = m_heroes->open();
    QVERIFY(other.has_value());
    const Result<Transaction> theirs = Transaction::begin((*other)->sql(), Transaction::Kind::Write);
    QVERIFY(theirs.has_value());
    WriteControl control(1h);
    const std::unique_ptr<QThread> person(QThread::create([&control] {
        while (control.state().phase != WriteControl::Phase::Waiting) {
            QThread::yieldCurrentThread();
        }
        control.cancel();
    }));
    person->start();
    WriteTurns turns;
    QCOMPARE(turns.begin(m_database->sql(), control).error().kind, ErrorKind::Cancelled);
    QVERIFY(person->wait());
    QVERIFY(control.state().left > 30min);
}

void WriteTurnsTest::leavesAsMuchTimeAsItTook()
{
    QCOMPARE(WriteTurns::pause(50ms, 0ms), 50ms);
    QCOMPARE(WriteTurns::pause(50ms, 20ms), 30ms);
    QCOMPARE(WriteTurns::pause(50ms, 50ms), 0ms);
    QCOMPARE(WriteTurns::pause(50ms, 9000ms), 0ms);
    QCOMPARE(WriteTurns::pause(9000ms, 0ms), 200ms);
    QCOMPARE(WriteTurns::pause(0ms, 0ms), 0ms);
}

void WriteTurnsTest::givesWayToThoseWhoWrite()
{
    if (!m_heroes->locksTheWholeDatabase()) {
        QSKIP("Nobody is kept out there.");
    }
    WriteTurns turns;
    WriteControl control(1h);
    const auto write = [&] {
        Result<Transaction> transaction = turns.begin(m_database->sql(), control);
        while (!turns.isOver()) {
            QThread::yieldCurrentThread();
        }
        return transaction && turns.commit(*transaction, control);
    };
    turns.setSlice(300ms);
    QVERIFY(write());
    // Alone it goes on at once; where somebody writes all the time, it is over all the same.
    turns.giveWay(*m_database, control);
    std::atomic_bool isOver = false;
    std::atomic_int written = 0;
    const std::unique_ptr<QThread> other(QThread::create([this, &isOver, &written] {
        while (!isOver) {
            written += m_heroes->run(QStringLiteral("UPDATE hero SET age = coalesce(age, 0) + 1 WHERE id = 1")) ? 1 : 0;
        }
    }));
    other->start();
    QTRY_VERIFY(written > 0);
    QVERIFY(write());
    const int before = written;
    turns.giveWay(*m_database, control);
    const int meanwhile = written - before;
    isOver = true;
    QVERIFY(other->wait());
    QVERIFY2(meanwhile > 1, qPrintable(QString::number(meanwhile)));
}

QTEST_GUILESS_MAIN(WriteTurnsTest)
#include "tst_writeturns.moc"
