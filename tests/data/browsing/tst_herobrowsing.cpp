#include "support/browseddatabase.h"
#include "support/heldworker.h"

#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class HeroBrowsingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rowsComeFirstThenTheCount();
    void walksThePages();
    void lastPageIsAligned();
    void lastPageAskedForBeforeTheCountIsAligned();
    void pageBehindTheEndIsAligned();
    void goesToAnyPage();
    void pageSizeKeepsTheFirstRowInSight();
    void pageSizeIsBounded();
    void filterGoesToTheFirstPage();
    void lateAnswersAreDropped();
    void nextWhileReadingIsNotAskedTwice();
    void refreshKeepsThePlace();
    void refreshAtTheStartShowsNewRows();
    void heroCanBeGoneTo();
    void nothingIsAskedBeforeTheStart();
    void anotherDatabaseLeavesNoRowsOfTheFirst();
    void placeIsFoundAlsoWhereTheCountCameFirst();
    void placeCountedInAnotherOrderIsNotUsed();
    void damageIsSaid();
    void firstPageIsShownWhereTheFirstReadFailed();
    void restartForgetsTheFilter();

private:
    void settle() { QTRY_VERIFY(m_browsed->isSettled()); }

    std::unique_ptr<BrowsedDatabase> m_browsed;
    HeroBrowsing* m_browser = nullptr;
};

namespace {

constexpr int heroes = 1'234;

QList<qint64> range(qint64 first, qint64 last)
{
    QList<qint64> numbers;
    for (qint64 number = first; number <= last; ++number) {
        numbers.append(number);
    }
    return numbers;
}

} // namespace

void HeroBrowsingTest::init()
{
    m_browsed = std::make_unique<BrowsedDatabase>();
    QVERIFY(m_browsed->open(heroes));
    m_browser = &m_browsed->browser;
}

void HeroBrowsingTest::cleanup()
{
    m_browsed.reset();
}

void HeroBrowsingTest::rowsComeFirstThenTheCount()
{
    QVERIFY(m_browser->isReading());
    QVERIFY(!m_browser->total());
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    QVERIFY(pages.wait());
    QCOMPARE(m_browsed->ids(), range(1, 100));
    settle();
    QCOMPARE(m_browser->total(), heroes);
    QCOMPARE(m_browser->pageCount(), 13);
    QCOMPARE(m_browser->pageNumber(), 1);
    QCOMPARE(m_browser->offset(), 0);
}

void HeroBrowsingTest::walksThePages()
{
    settle();
    m_browser->goToPrevious();
    QVERIFY(!m_browser->isReading());
    m_browser->goToNext();
    settle();
    QCOMPARE(m_browsed->ids(), range(101, 200));
    QCOMPARE(m_browser->pageNumber(), 2);
    QCOMPARE(m_browser->offset(), 100);
    m_browser->goToPrevious();
    settle();
    QCOMPARE(m_browsed->ids(), range(1, 100));
    QCOMPARE(m_browser->offset(), 0);
}

void HeroBrowsingTest::lastPageIsAligned()
{
    settle();
    m_browser->goToLast();
    settle();
    QCOMPARE(m_browsed->ids(), range(1'201, heroes));
    QCOMPARE(m_browser->pageNumber(), 13);
    QCOMPARE(m_browser->offset(), 1'200);
    m_browser->goToNext();
    QVERIFY(!m_browser->isReading());
    m_browser->goToPrevious();
    settle();
    QCOMPARE(m_browsed->ids(), range(1'101, 1'200));
    QCOMPARE(m_browser->pageNumber(), 12);
}

void HeroBrowsingTest::lastPageAskedForBeforeTheCountIsAligned()
{
    QVERIFY(!m_browser->total());
    m_browser->goToLast();
    settle();
    QTRY_COMPARE(m_browsed->ids(), range(1'201, heroes));
    QCOMPARE(m_browser->offset(), 1'200);
}

void HeroBrowsingTest::pageBehindTheEndIsAligned()
{
    settle();
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id > 1050")));
    m_browser->goToPage(12);
    settle();
    m_browser->refreshInBackground(); // As after every change of others.
    QTRY_COMPARE(m_browser->total(), 1'050);
    settle();
    QCOMPARE(m_browsed->ids(), range(1'001, 1'050));
    QCOMPARE(m_browser->offset(), 1'000);
    QCOMPARE(m_browser->pageNumber(), 11);
    QCOMPARE(m_browser->pageCount(), 11);
}

void HeroBrowsingTest::goesToAnyPage()
{
    settle();
    m_browser->goToPage(7);
    settle();
    QCOMPARE(m_browsed->ids(), range(601, 700));
    QCOMPARE(m_browser->pageNumber(), 7);
    m_browser->goToPage(99'999'999'999);
    settle();
    QCOMPARE(m_browsed->ids(), range(1'201, heroes));
    m_browser->goToPage(-5);
    settle();
    QCOMPARE(m_browsed->ids(), range(1, 100));
}

void HeroBrowsingTest::pageSizeKeepsTheFirstRowInSight()
{
    settle();
    m_browser->goToPage(3);
    settle();
    m_browser->setPageSize(25);
    settle();
    QCOMPARE(m_browsed->ids(), range(201, 225));
    QCOMPARE(m_browser->pageNumber(), 9);
    m_browser->goToNext();
    settle();
    m_browser->setPageSize(100);
    settle();
    QCOMPARE(m_browsed->ids(), range(201, 300));
    QCOMPARE(m_browser->pageNumber(), 3);
}

void HeroBrowsingTest::pageSizeIsBounded()
{
    m_browser->setPageSize(1'000);
    QCOMPARE(m_browser->pageSize(), 100);
    m_browser->setPageSize(0);
    QCOMPARE(m_browser->pageSize(), 1);
}

void HeroBrowsingTest::filterGoesToTheFirstPage()
{
    settle();
    m_browser->goToLast();
    settle();
    HeroFilter filter;
    filter.withoutAge = true;
    m_browser->setFilter(filter);
    QVERIFY(!m_browser->total());
    settle();
    QCOMPARE(m_browser->total(), heroes / 4);
    QCOMPARE(m_browsed->ids().constFirst(), 4);
    QCOMPARE(m_browser->offset(), 0);
    m_browser->setSort({HeroSort::Column::Id, Qt::DescendingOrder});
    settle();
    QCOMPARE(m_browsed->ids().constFirst(), 1'232);
    QCOMPARE(m_browser->total(), heroes / 4);
}

void HeroBrowsingTest::lateAnswersAreDropped()
{
    settle();
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    HeroFilter filter;
    for (const QString& text :
         {QStringLiteral("H"), QStringLiteral("He"), QStringLiteral("Hero 000"), QStringLiteral("no such hero")}) {
        filter.name = text;
        m_browser->setFilter(filter);
    }
    settle();
    QVERIFY(m_browsed->ids().isEmpty());
    QCOMPARE(m_browser->total(), 0);
    QCOMPARE(m_browser->pageCount(), 1);
    QCOMPARE(pages.size(), 1);
}

void HeroBrowsingTest::nextWhileReadingIsNotAskedTwice()
{
    settle();
    QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browser->goToNext();
    m_browser->goToNext();
    m_browser->goToNext();
    settle();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(m_browsed->ids(), range(101, 200));
}

void HeroBrowsingTest::refreshKeepsThePlace()
{
    settle();
    m_browser->goToPage(5);
    settle();
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id <= 50")));
    m_browser->refresh();
    QTRY_COMPARE(m_browser->total(), heroes - 50);
    QCOMPARE(m_browsed->ids(), range(401, 500));
    QCOMPARE(m_browser->offset(), 350);

    // The first row itself may go, and the next one takes its place.
    QVERIFY(m_browsed->database->run(QStringLiteral("DELETE FROM hero WHERE id = 401")));
    m_browser->refresh();
    QTRY_COMPARE(m_browser->total(), heroes - 51);
    QCOMPARE(m_browsed->ids(), range(402, 501));
}

void HeroBrowsingTest::refreshAtTheStartShowsNewRows()
{
    settle();
    QVERIFY(
        m_browsed->database->run(QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (-3, 'New', 's')")));
    m_browser->refresh();
    QTRY_COMPARE(m_browser->total(), heroes + 1);
    QCOMPARE(m_browsed->ids().constFirst(), -3);
    QCOMPARE(m_browser->offset(), 0);
}

void HeroBrowsingTest::heroCanBeGoneTo()
{
    settle();
    m_browser->goToHero(777);
    QTRY_COMPARE(m_browser->offset(), 700);
    QCOMPARE(m_browsed->ids(), range(701, 800));
    QSignalSpy failures(m_browser, &HeroBrowsing::failed);
    m_browser->goToHero(99'999);
    QVERIFY(failures.wait());
    QCOMPARE(failures.constFirst().constFirst().value<Error>().message, QStringLiteral("Hero not found"));
    QCOMPARE(m_browsed->ids(), range(701, 800));
}

void HeroBrowsingTest::nothingIsAskedBeforeTheStart()
{
    DatabaseSession session{TestDatabase::engines()};
    HeroBrowsing browser(session);
    const QSignalSpy failures(&browser, &HeroBrowsing::failed);
    browser.setPageSize(25);
    browser.setSort({HeroSort::Column::Name, Qt::AscendingOrder});
    browser.refresh();
    QVERIFY(!browser.isReading());
    QVERIFY(!browser.isCounting());
    browser.restart();
    QTRY_COMPARE(failures.size(), 1);
    QVERIFY(!browser.isCounting());
    QCOMPARE(browser.pageSize(), 25);
}

void HeroBrowsingTest::anotherDatabaseLeavesNoRowsOfTheFirst()
{
    settle();
    QCOMPARE(m_browsed->ids().size(), 100);
    const QSignalSpy pages(m_browser, &HeroBrowsing::pageChanged);
    m_browser->restart();
    QCOMPARE(pages.size(), 1);
    QVERIFY(m_browsed->ids().isEmpty());
    settle();
    QCOMPARE(m_browsed->ids().size(), 100);
}

void HeroBrowsingTest::placeIsFoundAlsoWhereTheCountCameFirst()
{
    m_browser->goToHero(777);
    QTRY_COMPARE(m_browser->offset(), 700);
    QCOMPARE(m_browser->total(), heroes);
}

void HeroBrowsingTest::placeCountedInAnotherOrderIsNotUsed()
{
    settle();
    const QString smaller = QStringLiteral("SELECT count(*) FROM hero AS other, hero WHERE hero.id = 777 AND "
                                           "(other.name, other.id) < (hero.name, hero.id)");
    const qint64 inFront = m_browsed->database->value(smaller).toLongLong();
    QVERIFY(inFront > 100 && inFront != heroes - 1 - inFront);
    HeldWorker counter(m_browsed->session.longJobWorker());
    m_browser->setSort({HeroSort::Column::Name, Qt::AscendingOrder});
    m_browser->goToHero(777);
    QTRY_VERIFY(!m_browser->isReading());
    QSignalSpy begun(m_browser, &HeroBrowsing::countChanged);
    QVERIFY(begun.wait());
    // The same hero stands at the start of both pages.
    m_browser->setSort({HeroSort::Column::Name, Qt::DescendingOrder});
    m_browser->goToHero(777);
    QTRY_VERIFY(!m_browser->isReading());
    QList<std::optional<qint64>> offsets;
    QObject context;
    connect(m_browser, &HeroBrowsing::countChanged, &context,
            [this, &offsets] { offsets.append(m_browser->offset()); });
    counter.letGo();
    QTRY_COMPARE(m_browser->offset(), (heroes - 1 - inFront) / 100 * 100);
    QVERIFY(!offsets.contains(inFront));
}

void HeroBrowsingTest::damageIsSaid()
{
    settle();
    QVERIFY(m_browsed->database->run(QStringLiteral("DROP TABLE hero")));
    QSignalSpy failures(m_browser, &HeroBrowsing::failed);
    m_browser->goToNext();
    QVERIFY(failures.wait());
    QVERIFY(!failures.constFirst().constFirst().value<Error>().message.isEmpty());
    QVERIFY(!m_browser->isReading());
    QCOMPARE(m_browsed->ids(), range(1, 100));
}

/// Not an empty table in front of a thousand heroes.
void HeroBrowsingTest::firstPageIsShownWhereTheFirstReadFailed()
{
    settle();
    QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE hero RENAME TO away")));
    m_browser->restart();
    QTRY_VERIFY(m_browser->hasFailed());
    QVERIFY(m_browsed->database->run(QStringLiteral("ALTER TABLE away RENAME TO hero")));
    const QSignalSpy failures(m_browser, &HeroBrowsing::failed);
    m_browser->goToHero(99'999);
    QTRY_COMPARE(m_browsed->ids(), range(1, 100));
    QVERIFY(!m_browser->hasFailed());
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().constFirst().value<Error>().kind, ErrorKind::NotFound);
}

void HeroBrowsingTest::restartForgetsTheFilter()
{
    HeroFilter filter;
    filter.name = QStringLiteral("1");
    m_browser->setFilter(filter);
    settle();
    m_browser->restart();
    settle();
    QVERIFY(m_browser->filter().isEmpty());
    QCOMPARE(m_browser->total(), heroes);
}

QTEST_GUILESS_MAIN(HeroBrowsingTest)
#include "tst_herobrowsing.moc"
