#include "data/browsing/oddcounting.h"
#include "data/session/databasesession.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class OddCountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsWhatIsOpened();
    void countsAgainWhenAsked();
    void aChangeWhileItCountsIsNotLost();
    void waitsWhilePaused();

private:
    [[nodiscard]] qint64 oddAges() const
    {
        return m_counted->isEmpty() ? -1 : m_counted->constLast().constFirst().value<OddHeroes>().ages.heroes;
    }

    [[nodiscard]] bool makeOdd(int heroes) const
    {
        return m_heroes->run(QStringLiteral("UPDATE hero SET age = CASE WHEN id <= %1 THEN 'x' END").arg(heroes));
    }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<OddCounting> m_counting;
    std::unique_ptr<QSignalSpy> m_counted;
};

void OddCountingTest::init()
{
    m_heroes = TestDatabase::make(100);
    if (!m_heroes->holdsOddValues()) {
        QSKIP("It holds none.");
    }
    QVERIFY(makeOdd(3));
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    m_counting = std::make_unique<OddCounting>(*m_session);
    m_counted = std::make_unique<QSignalSpy>(m_counting.get(), &OddCounting::counted);
    m_session->open(m_heroes->address());
}

void OddCountingTest::cleanup()
{
    m_counted.reset();
    m_counting.reset();
    m_session.reset();
    m_heroes.reset();
}

void OddCountingTest::countsWhatIsOpened()
{
    QTRY_COMPARE(oddAges(), 3);
    const auto other = TestDatabase::make(5, QStringLiteral("other"));
    m_session->open(other->address());
    QTRY_COMPARE(oddAges(), 0);
}

void OddCountingTest::countsAgainWhenAsked()
{
    QTRY_COMPARE(oddAges(), 3);
    QVERIFY(makeOdd(2));
    m_counting->refreshAfterOthers();
    QTRY_COMPARE(oddAges(), 2);
    QVERIFY(makeOdd(0));
    m_counting->refreshAfterOwn();
    QTRY_COMPARE(oddAges(), 0);
    QCOMPARE(m_counted->count(), 3);
}

void OddCountingTest::aChangeWhileItCountsIsNotLost()
{
    QTRY_COMPARE(oddAges(), 3);
    m_counting->setPaused(true);
    m_counting->restart();
    QTRY_VERIFY(m_counting->isCounting());
    QVERIFY(makeOdd(7));
    m_counting->refreshAfterOthers();
    m_counting->setPaused(false);
    QTRY_COMPARE(m_counted->count(), 3); // The one that was on its way, and the one that its cause asked for.
    QCOMPARE(oddAges(), 7);
}

void OddCountingTest::waitsWhilePaused()
{
    m_counting->setPaused(true);
    QTRY_VERIFY(m_counting->isCounting());
    QCOMPARE(oddAges(), -1);
    m_counting->setPaused(false);
    QTRY_COMPARE(oddAges(), 3);
}

QTEST_GUILESS_MAIN(OddCountingTest)
#include "tst_oddcounting.moc"
