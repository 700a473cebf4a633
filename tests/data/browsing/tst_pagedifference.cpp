#include "data/browsing/pagedifference.h"

#include <QTest>

using namespace heroadmin;

class PageDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samePageHasNone();
    void tellsTheChangedCells();
    void tellsWhoCameAndWent_data();
    void tellsWhoCameAndWent();
    void thoseInFrontOfAllThatAreGoneHaventCome();
    void countsAHeroOnce();
};

namespace {

HeroPage pageOf(const QList<qint64>& ids, bool hasNext)
{
    HeroPage page;
    for (const qint64 id : ids) {
        page.rows.append({id, QString::number(id), false, id});
    }
    page.last.id = ids.value(ids.size() - 1);
    page.hasNext = hasNext;
    return page;
}

} // namespace

void PageDifferenceTest::samePageHasNone()
{
    const HeroPage page = pageOf({1, 2, 3}, true);
    QCOMPARE(PageDifference::between(page, page), PageDifference());
    QVERIFY(PageDifference::between(page, page).heroes().isEmpty());
}

void PageDifferenceTest::tellsTheChangedCells()
{
    const HeroPage before = pageOf({1, 2, 3, 4, 5}, false);
    HeroPage after = pageOf({2, 1, 3, 4, 5}, false);
    after.rows[0].name = QStringLiteral("Two");
    after.rows[2].age = {};
    after.rows[3].nameShortened = true;
    const QList<HeroCell> expected{{2, HeroField::Name}, {3, HeroField::Age}, {4, HeroField::Name}};
    QCOMPARE(PageDifference::between(before, after), (PageDifference{expected, {}, {}}));
}

void PageDifferenceTest::tellsWhoCameAndWent_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<bool>("nextBefore");
    QTest::addColumn<QList<qint64>>("after");
    QTest::addColumn<bool>("nextAfter");
    QTest::addColumn<QList<qint64>>("appeared");
    QTest::addColumn<QList<qint64>>("gone");
    using Ids = QList<qint64>;
    const Ids none;
    QTest::newRow("one gone, the next page moves up") << Ids{1, 2, 3} << true << Ids{1, 3, 4} << true << none << Ids{2};
    QTest::newRow("the first gone") << Ids{1, 2, 3} << true << Ids{2, 3, 4} << true << none << Ids{1};
    QTest::newRow("the last gone") << Ids{1, 2, 3} << true << Ids{1, 2, 4} << true << none << Ids{3};
    QTest::newRow("the next page's are gone") << Ids{1, 2, 3} << true << Ids{1, 2, 3} << false << none << none;
    QTest::newRow("one came, the last moves off") << Ids{1, 2, 4} << true << Ids{1, 3, 2} << true << Ids{3} << none;
    QTest::newRow("one came as the last, the last moves off")
        << Ids{1, 2, 4} << true << Ids{1, 2, 3} << true << Ids{3} << none;
    QTest::newRow("one added at the end of all") << Ids{1, 2} << false << Ids{1, 2, 3} << false << Ids{3} << none;
    QTest::newRow("a page's worth added") << Ids{1, 2} << false << Ids{1, 2, 3} << true << Ids{3} << none;
    QTest::newRow("the last of all gone") << Ids{1, 2, 3} << false << Ids{1, 2} << false << none << Ids{3};
    QTest::newRow("gone until the end") << Ids{1, 2, 3} << true << Ids{1} << false << none << Ids{2, 3};
    QTest::newRow("the first heroes") << none << false << Ids{1, 2} << false << Ids{1, 2} << none;
    QTest::newRow("all others") << Ids{1, 2} << true << Ids{3, 4} << true << none << Ids{1, 2};
}

void PageDifferenceTest::tellsWhoCameAndWent()
{
    QFETCH(const QList<qint64>, before);
    QFETCH(const bool, nextBefore);
    QFETCH(const QList<qint64>, after);
    QFETCH(const bool, nextAfter);
    HeroPage read = pageOf(after, nextAfter);
    read.endsInFront = after.value(after.size() - 1) < before.value(before.size() - 1);
    const PageDifference difference = PageDifference::between(pageOf(before, nextBefore), read);
    QTEST(difference.appeared, "appeared");
    QTEST(difference.gone, "gone");
    QVERIFY(difference.changed.isEmpty());
}

void PageDifferenceTest::thoseInFrontOfAllThatAreGoneHaventCome()
{
    HeroPage after = pageOf({1, 2, 3}, false);
    after.isInFront = true;
    const PageDifference difference = PageDifference::between(pageOf({4, 5}, false), after);
    QVERIFY(difference.appeared.isEmpty());
    QCOMPARE(difference.gone, (QList<qint64>{4, 5}));
}

void PageDifferenceTest::countsAHeroOnce()
{
    const HeroPage before = pageOf({1, 2, 3}, false);
    HeroPage after = pageOf({1, 2, 4}, false);
    after.rows[0].name = QStringLiteral("One");
    after.rows[0].age = 100;
    const PageDifference difference = PageDifference::between(before, after);
    QCOMPARE(difference.changed.size(), 2);
    QList<qint64> heroes = difference.heroes();
    std::sort(heroes.begin(), heroes.end());
    QCOMPARE(heroes, (QList<qint64>{1, 3, 4}));
}

QTEST_GUILESS_MAIN(PageDifferenceTest)
#include "tst_pagedifference.moc"
