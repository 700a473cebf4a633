#include "data/browsing/agecounting.h"
#include "data/session/databasesession.h"
#include "support/awaited.h"
#include "support/heldworker.h"
#include "support/testdatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class AgeCountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void countsOnlyWhileSomebodyLooks();
    void followsTheFilter();
    void lateAnswersAreDropped();
    void refreshCountsAgain();
    void refreshWhileCountingIsNotLost();
    void whatChangedUnseenIsCountedWhenSeen();
    void anotherDatabaseIsAnotherCount();
    void failureLeavesNothing();
    void nothingIsAskedOfNoDatabase();

private:
    [[nodiscard]] qint64 heroesOf(qsizetype place) const
    {
        return m_overview->distribution() ? m_overview->distribution()->bars().at(place).heroes : -1;
    }

    [[nodiscard]] bool isSettled() const
    {
        return QTest::qWaitFor([this] { return !m_overview->isCounting(); });
    }

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<DatabaseSession> m_session;
    std::unique_ptr<AgeCounting> m_overview;
};

namespace {

HeroFilter agesFrom(qint64 from)
{
    HeroFilter filter;
    filter.ageFrom = from;
    return filter;
}

} // namespace

void AgeCountingTest::init()
{
    m_heroes = TestDatabase::make(1'200);
    m_session = std::make_unique<DatabaseSession>(TestDatabase::engines());
    m_overview = std::make_unique<AgeCounting>(*m_session);
    QVERIFY(opened(*m_session, m_heroes->address()));
}

void AgeCountingTest::cleanup()
{
    m_overview.reset();
    m_session.reset();
    m_heroes.reset();
}

void AgeCountingTest::countsOnlyWhileSomebodyLooks()
{
    const QSignalSpy changed(m_overview.get(), &AgeCounting::changed);
    QVERIFY(!m_overview->isCounting());
    m_overview->setFilter(agesFrom(20));
    QTest::qWait(0);
    QVERIFY(awaited(m_session->longJobWorker().run([](Database&) -> Result<void> { return {}; })));
    QVERIFY(!m_overview->distribution());
    m_overview->setActive(true);
    QVERIFY(m_overview->isCounting());
    QVERIFY(isSettled());
    QCOMPARE(heroesOf(AgeDistribution::placeOfNone()), 0);
    QCOMPARE(m_overview->distribution()->total(),
             m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age >= 20")).toLongLong());
    const qsizetype before = changed.count();
    m_overview->setActive(false);
    m_overview->setActive(true);
    QVERIFY(!m_overview->isCounting()); // It is known.
    QCOMPARE(changed.count(), before + 2);
}

void AgeCountingTest::followsTheFilter()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    QCOMPARE(heroesOf(AgeDistribution::placeOfNone()), 300);
    const qint64 children = heroesOf(AgeDistribution::placeOfFirstRange());
    QVERIFY(children > 0);
    m_overview->setFilter(agesFrom(10));
    QVERIFY(m_overview->isCounting());
    QVERIFY(m_overview->distribution()); // of before
    QVERIFY(m_overview->isOutdated());
    QVERIFY(isSettled());
    QVERIFY(!m_overview->isOutdated());
    QCOMPARE(heroesOf(AgeDistribution::placeOfFirstRange()), 0);
    const QSignalSpy changed(m_overview.get(), &AgeCounting::changed);
    m_overview->setFilter(agesFrom(10));
    QVERIFY(!m_overview->isCounting());
    QCOMPARE(changed.count(), 0);
}

void AgeCountingTest::lateAnswersAreDropped()
{
    HeldWorker held(m_session->longJobWorker());
    m_overview->setActive(true);
    QList<qint64> shown;
    connect(m_overview.get(), &AgeCounting::changed, this, [this, &shown] {
        if (m_overview->distribution()) {
            shown.append(m_overview->distribution()->total());
        }
    });
    for (const qint64 from : {10, 20, 30, 59}) {
        m_overview->setFilter(agesFrom(from));
        QTest::qWait(1); // Each is asked for.
    }
    held.letGo();
    QVERIFY(isSettled());
    QCOMPARE(shown,
             QList<qint64>{m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age >= 59")).toLongLong()});
}

void AgeCountingTest::refreshCountsAgain()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    const qint64 above = heroesOf(AgeDistribution::placeAboveRange());
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = 1000 WHERE id IN (1, 2, 3)")));
    QVERIFY(!m_overview->isCounting());
    m_overview->refresh();
    QVERIFY(m_overview->isCounting());
    QVERIFY(!m_overview->isOutdated()); // It is of that filter, if not of this moment.
    QVERIFY(isSettled());
    QCOMPARE(heroesOf(AgeDistribution::placeAboveRange()), above + 3);
}

void AgeCountingTest::refreshWhileCountingIsNotLost()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    // Counted between the two writes: the second one came after the count had been asked for.
    QSemaphore counted;
    QSemaphore written;
    m_overview->refresh();
    QTest::qWait(1);
    auto hold = m_session->longJobWorker().run([&](Database&) -> Result<void> {
        counted.release();
        written.acquire();
        return {};
    });
    counted.acquire();
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = -5 WHERE id = 7")));
    m_overview->refresh();
    written.release();
    QVERIFY(isSettled());
    QCOMPARE(heroesOf(AgeDistribution::placeBelowRange()), 1);
}

void AgeCountingTest::whatChangedUnseenIsCountedWhenSeen()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    m_overview->setActive(false);
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET age = -5 WHERE id = 7")));
    m_overview->refresh();
    QVERIFY(!m_overview->isCounting());
    QCOMPARE(heroesOf(AgeDistribution::placeBelowRange()), 0);
    m_overview->setActive(true);
    QVERIFY(isSettled());
    QCOMPARE(heroesOf(AgeDistribution::placeBelowRange()), 1);
}

void AgeCountingTest::anotherDatabaseIsAnotherCount()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    const auto other = TestDatabase::make(8);
    bool wasForgotten = false;
    connect(m_overview.get(), &AgeCounting::changed, this,
            [&] { wasForgotten = wasForgotten || !m_overview->distribution(); });
    QVERIFY(opened(*m_session, other->address()));
    QVERIFY(wasForgotten);
    QVERIFY(isSettled());
    QCOMPARE(m_overview->distribution()->total(), 8);
}

void AgeCountingTest::failureLeavesNothing()
{
    m_overview->setActive(true);
    QVERIFY(isSettled());
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE hero RENAME TO gone")));
    m_overview->refresh();
    QVERIFY(isSettled());
    QVERIFY(m_overview->hasFailed());
    QVERIFY(!m_overview->distribution());
    QVERIFY(m_heroes->run(QStringLiteral("ALTER TABLE gone RENAME TO hero")));
    m_overview->refresh();
    QVERIFY(isSettled());
    QVERIFY(!m_overview->hasFailed());
    QCOMPARE(m_overview->distribution()->total(), 1'200);
}

void AgeCountingTest::nothingIsAskedOfNoDatabase()
{
    DatabaseSession closed{TestDatabase::engines()};
    AgeCounting overview(closed);
    overview.setActive(true);
    overview.refresh();
    overview.setFilter(agesFrom(1));
    QTest::qWait(1);
    QVERIFY(!overview.isCounting());
    QVERIFY(!overview.hasFailed());
}

QTEST_GUILESS_MAIN(AgeCountingTest)
#include "tst_agecounting.moc"
