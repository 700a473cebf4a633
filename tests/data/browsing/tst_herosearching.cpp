#include "data/heroes/herochange.h"
#include "support/awaited.h"
#include "support/browseddatabase.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Searches of a HeroBrowsing that take their time, because another program holds the whole database.
class HeroSearchingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyPagesNeedNoCount();
    void searchIsSeenToGoOn();
    void scanGoesOnUntilTheHeroesAreCounted();
    void cancelledSearchShowsNoRows();
    void onlyTheLatestSearchIsShown();
    void cancelledCountLeavesTheRows();
    void whatWasStoppedBeginsWhenAsked();
    void countIsStoppedBeforeItBegins();
    void rowsOfAStoppedCountFollowOthers();
    void rowsOfAnotherFilterDontStayInSight();
    void anotherDatabaseEndsTheSearch();
    void ownWritesAdjustTheTotal_data();
    void ownWritesAdjustTheTotal();
    void ownWritesUnderAFilterAreCounted();

private:
    std::unique_ptr<BrowsedDatabase> m_browsed;
    HeroBrowsing* m_browser = nullptr;
};

namespace {

constexpr int heroes = 1'234;

} // namespace

void HeroSearchingTest::init()
{
    m_browsed = std::make_unique<BrowsedDatabase>();
    QVERIFY(m_browsed->open(heroes));
    m_browser = &m_browsed->browser;
    QTRY_VERIFY(m_browsed->isSettled());
}

void HeroSearchingTest::cleanup()
{
    m_browsed.reset();
}

void HeroSearchingTest::emptyPagesNeedNoCount()
{
    m_browsed->search(QStringLiteral("nobody"));
    QVERIFY(m_browser->isScanning());
    QTRY_VERIFY(!m_browser->isReading());
    QCOMPARE(m_browser->total(), 0);
    QVERIFY(!m_browser->isCounting());
}

void HeroSearchingTest::searchIsSeenToGoOn()
{
    const QSignalSpy progress(m_browser, &HeroBrowsing::progressChanged);
    QVERIFY(!m_browser->isScanning());
    QVERIFY(!m_browser->progress());
    m_browsed->search(QStringLiteral("hero 01"));
    QVERIFY(m_browser->isScanning() && m_browser->isReading());
    QCOMPARE(m_browser->progress(), 0.0);
    QVERIFY(!progress.isEmpty());
    QTRY_VERIFY(m_browsed->isSettled());
    QVERIFY(!m_browser->isScanning());
    QVERIFY(!m_browser->progress() && !m_browser->estimatedTotal());
}

void HeroSearchingTest::scanGoesOnUntilTheHeroesAreCounted()
{
    bool wasScanning = false;
    int ends = 0;
    const auto look = [this, &wasScanning, &ends] {
        ends += wasScanning && !m_browser->isScanning() ? 1 : 0;
        wasScanning = m_browser->isScanning();
    };
    QObject context;
    connect(m_browser, &HeroBrowsing::progressChanged, &context, look);
    connect(m_browser, &HeroBrowsing::readingChanged, &context, look);
    connect(m_browser, &HeroBrowsing::pageChanged, &context, look);
    connect(m_browser, &HeroBrowsing::countChanged, &context, look);
    m_browsed->search(QStringLiteral("ero 00"));
    QTRY_VERIFY(!m_browser->isReading());
    QVERIFY(m_browser->isScanning() && !m_browser->total());
    m_browsed->search(QStringLiteral("ero 0")); // While those are still to be counted.
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(ends, 1);
}

void HeroSearchingTest::countIsStoppedBeforeItBegins()
{
    m_browsed->search(QStringLiteral("hero"));
    QTRY_VERIFY(!m_browser->isReading());
    m_browser->cancel();
    QVERIFY(m_browser->isStopped() && !m_browser->isScanning() && !m_browser->isCounting());
    QSignalSpy counts(m_browser, &HeroBrowsing::countChanged);
    QVERIFY(!counts.wait(100));
    QVERIFY(!m_browser->total());
}

void HeroSearchingTest::rowsOfAStoppedCountFollowOthers()
{
    m_browsed->search(QStringLiteral("hero"));
    QTRY_VERIFY(!m_browser->isReading());
    QVERIFY(!m_browser->hasScanBegun()); // so that Escape is for the filter
    m_browser->cancel();
    const qint64 first = m_browsed->ids().constFirst();
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id = %1").arg(first)));
    m_browser->refreshInBackground();
    QTRY_VERIFY(!m_browsed->ids().contains(first));
    QVERIFY(m_browsed->awaitWorkers());
    QVERIFY(m_browser->isStopped() && !m_browser->isCounting() && !m_browser->total());
}

void HeroSearchingTest::cancelledSearchShowsNoRows()
{
    const auto closed = m_browsed->database->hold(HeldLock::Kind::Exclusive);
    QVERIFY(closed->isHeld());
    const QSignalSpy failures(m_browser, &HeroBrowsing::failed);
    m_browsed->search(QStringLiteral("hero"));
    m_browser->cancel();
    QVERIFY(!m_browser->isReading() && !m_browser->isScanning() && !m_browser->isCounting());
    QVERIFY(m_browser->isStopped());
    QVERIFY(m_browsed->ids().isEmpty());
    const QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    closed->letGo();
    QVERIFY(m_browsed->awaitWorkers());
    QCOMPARE(pages.size(), 0);
    QCOMPARE(failures.size(), 0);
    QVERIFY(!m_browser->total());
}

void HeroSearchingTest::onlyTheLatestSearchIsShown()
{
    const auto closed = m_browsed->database->hold(HeldLock::Kind::Exclusive);
    QVERIFY(closed->isHeld());
    const QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browsed->search(QStringLiteral("Hero"));
    m_browsed->search(QStringLiteral("o 00"));
    m_browsed->search(QStringLiteral("Hero 000017"));
    closed->letGo();
    QTRY_VERIFY(m_browsed->isSettled());
    QVERIFY(m_browsed->awaitWorkers());
    QCOMPARE(m_browser->total(), 1);
    QCOMPARE(m_browsed->ids(),
             m_browsed->database->ids(QStringLiteral("SELECT id FROM hero WHERE name = 'Hero 000017'")));
    for (const QList<QVariant>& shown : pages) {
        QVERIFY(shown.constFirst().value<HeroPage>().rows.size() <= 1);
    }
}

void HeroSearchingTest::cancelledCountLeavesTheRows()
{
    // The lock comes between the rows and their count.
    std::unique_ptr<HeldLock> closed;
    connect(m_browser, &HeroBrowsing::pageChanged, m_browser,
            [this, &closed] { closed = m_browsed->database->hold(HeldLock::Kind::Exclusive); });
    m_browsed->search(QStringLiteral("hero"));
    QTRY_VERIFY(closed);
    QVERIFY(closed->isHeld());
    QTRY_VERIFY(!m_browser->isReading() && m_browser->isScanning());
    m_browser->cancel();
    closed->letGo();
    QVERIFY(m_browsed->awaitWorkers());
    QVERIFY(m_browser->isStopped());
    QVERIFY(!m_browser->isScanning() && !m_browser->isCounting());
    QCOMPARE(m_browsed->ids().size(), 100);
    QVERIFY(!m_browser->total());
}

void HeroSearchingTest::whatWasStoppedBeginsWhenAsked()
{
    m_browsed->search(QStringLiteral("hero"));
    m_browser->cancel();
    m_browser->refreshInBackground();
    QVERIFY(m_browsed->awaitWorkers());
    QVERIFY(m_browser->isStopped() && !m_browser->isReading());
    QVERIFY(m_browsed->ids().isEmpty());
    m_browser->refresh();
    QVERIFY(!m_browser->isStopped());
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(m_browser->total(), heroes);
    QCOMPARE(m_browsed->ids().size(), 100);
}

void HeroSearchingTest::rowsOfAnotherFilterDontStayInSight()
{
    const auto closed = m_browsed->database->hold(HeldLock::Kind::Exclusive);
    QVERIFY(closed->isHeld());
    QCOMPARE(m_browsed->ids().size(), 100);
    m_browsed->search(QStringLiteral("hero"));
    QVERIFY(!m_browsed->ids().isEmpty());
    QTRY_VERIFY(m_browsed->ids().isEmpty());
    QVERIFY(m_browser->isReading());
    closed->letGo();
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(m_browsed->ids().size(), 100);
}

void HeroSearchingTest::anotherDatabaseEndsTheSearch()
{
    const auto other = TestDatabase::make(7);
    const auto closed = m_browsed->database->hold(HeldLock::Kind::Exclusive);
    QVERIFY(closed->isHeld());
    m_browsed->search(QStringLiteral("hero"));
    QVERIFY(opened(m_browsed->session, other->address()));
    m_browser->restart();
    closed->letGo();
    QTRY_VERIFY(m_browsed->isSettled());
    QVERIFY(m_browsed->awaitWorkers());
    QVERIFY(m_browser->filter().isEmpty());
    QCOMPARE(m_browser->total(), 7);
    QCOMPARE(m_browsed->ids().size(), 7);
}

void HeroSearchingTest::ownWritesAdjustTheTotal_data()
{
    QTest::addColumn<HeroSort>("sort");
    QTest::addColumn<int>("page");
    QTest::newRow("first page") << HeroSort{HeroSort::Column::Name, Qt::AscendingOrder} << 1;
    QTest::newRow("later page by id") << HeroSort{HeroSort::Column::Id, Qt::AscendingOrder} << 5;
}

void HeroSearchingTest::ownWritesAdjustTheTotal()
{
    QFETCH(const HeroSort, sort);
    QFETCH(const int, page);
    const auto trace = m_browsed->database->trace();
    QVERIFY(opened(m_browsed->session, m_browsed->database->address()));
    m_browser->restart();
    m_browser->setSort(sort);
    QTRY_VERIFY(m_browsed->isSettled());
    m_browser->goToPage(page);
    QTRY_VERIFY(m_browsed->isSettled());
    const std::optional<qint64> offset = m_browser->offset();
    const qsizetype counts = trace->statementsWith(QStringLiteral("count(*)")).size();
    QVERIFY(counts > 0);

    QVERIFY(
        m_browsed->database->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (5000, 'New', 's')")));
    HeroChange change;
    change.heroes = 1;
    change.touched = 1;
    change.added = 1;
    change.ids = {5'000};
    m_browser->refreshAfter(change);
    QTRY_VERIFY(m_browsed->isSettled());
    QCOMPARE(m_browser->total(), heroes + 1);
    QCOMPARE(m_browser->offset(), offset);
    QCOMPARE(trace->statementsWith(QStringLiteral("count(*)")).size(), counts);
}

void HeroSearchingTest::ownWritesUnderAFilterAreCounted()
{
    m_browsed->search(QStringLiteral("hero 00"));
    QTRY_VERIFY(m_browsed->isSettled());
    const qint64 before = m_browser->total().value();
    QVERIFY(m_browsed->database->run(
        QStringLiteral("UPDATE hero SET name = 'Renamed' WHERE id = %1").arg(m_browsed->ids().constFirst())));
    HeroChange change;
    change.heroes = 1;
    change.touched = 1;
    change.ids = {m_browsed->ids().constFirst()};
    m_browser->refreshAfter(change);
    QTRY_VERIFY(m_browsed->isSettled() && m_browser->total() == before - 1);
}

QTEST_GUILESS_MAIN(HeroSearchingTest)
#include "tst_herosearching.moc"
