#include "data/repository/heropagereader.h"
#include "support/herofile.h"
#include "support/spreadheroes.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Searches and counts that have something of their own.
class HeroScanCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_heroes = std::make_unique<SpreadHeroes>(); }

    void rareHeroesAreFoundByThePassOfAnotherIndex();
    void heroThatMovesBetweenSlicesIsFoundOnce();
    void heroThatTheFilterLeavesOutIsNotSearchedFor();
    void filtersThatFindNothingAreToldByTheRowsAlone();
    void progressGrowsToItsEnd();

private:
    std::unique_ptr<SpreadHeroes> m_heroes;
};

void HeroScanCasesTest::rareHeroesAreFoundByThePassOfAnotherIndex()
{
    // In the order of names, every row would have to be looked up for its age.
    HeroFilter rare;
    rare.ageFrom = 777;
    rare.ageTo = 777;
    HeroPageReader reader(m_heroes->database().heroes(),
                          {rare, {HeroSort::Column::Name, Qt::AscendingOrder}, FirstPage(), SpreadHeroes::limit});
    int slices = 0;
    while (!reader.isFinished()) {
        QVERIFY(reader.advance(SpreadHeroes::atOnce()));
        ++slices;
    }
    QCOMPARE(reader.answer().rows.size(), 2);
    QCOMPARE(reader.answer().total, 2);
    QVERIFY2(slices < 10, qPrintable(QString::number(slices)));
}

void HeroScanCasesTest::heroThatMovesBetweenSlicesIsFoundOnce()
{
    HeroFilter filter;
    filter.name = QStringLiteral("11");
    const HeroSort byAge{HeroSort::Column::Age, Qt::AscendingOrder};
    const QList<qint64> before = m_heroes->expectedIds(QStringLiteral("name LIKE '%11%' AND age IS NOT NULL"), byAge);
    QVERIFY(before.size() > 5 && before.size() < SpreadHeroes::limit);
    const QVariant age =
        readValue(m_heroes->path(), QStringLiteral("SELECT age FROM hero WHERE id = %1").arg(before.constFirst()));

    HeroPageReader reader(m_heroes->database().heroes(), {filter, byAge, FirstPage(), SpreadHeroes::limit});
    while (reader.progress().value() < 0.3) {
        QVERIFY(reader.advance(SpreadHeroes::atOnce()));
        QVERIFY(!reader.isFinished());
    }
    const QString move = QStringLiteral("UPDATE hero SET age = %1 WHERE id = %2")
                             .arg(QStringLiteral("%1"), QString::number(before.constFirst()));
    QVERIFY(execute(m_heroes->path(), move.arg(140)));
    while (!reader.isFinished()) {
        QVERIFY(reader.advance(SpreadHeroes::atOnce()));
    }
    QVERIFY(execute(m_heroes->path(), move.arg(age.toLongLong())));
    QCOMPARE(SpreadHeroes::idsOf(reader.answer()).count(before.constFirst()), 1);
}

void HeroScanCasesTest::heroThatTheFilterLeavesOutIsNotSearchedFor()
{
    HeroFilter filter;
    filter.name = QStringLiteral("0777");
    HeroPageReader reader(m_heroes->database().heroes(),
                          {filter, {}, PageOfHero{SpreadHeroes::spread}, SpreadHeroes::limit});
    const Result<void> advanced = reader.advance(SpreadHeroes::atOnce());
    QVERIFY(!advanced);
    QCOMPARE(advanced.error().kind, ErrorKind::NotFound);
}

void HeroScanCasesTest::filtersThatFindNothingAreToldByTheRowsAlone()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    const QList<HeroSort> sorts = SpreadHeroes::allSorts();
    for (const HeroSort& sort : sorts) {
        const HeroPage empty = m_heroes->page(FirstPage(), sort, filter);
        QVERIFY(empty.rows.isEmpty());
        QCOMPARE(empty.total, 0);
        QCOMPARE(empty.offset, 0);
    }
}

void HeroScanCasesTest::progressGrowsToItsEnd()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    HeroPageReader reader(m_heroes->database().heroes(),
                          {filter, {HeroSort::Column::Name, Qt::AscendingOrder}, FirstPage(), SpreadHeroes::limit});
    const auto counter = m_heroes->database().heroes()->count(filter, {}, {});
    double searched = 0;
    double counted = 0;
    int slices = 0;
    while (!reader.isFinished() || !counter->isFinished()) {
        QVERIFY(reader.advance(SpreadHeroes::atOnce()));
        QVERIFY(counter->advance(SpreadHeroes::atOnce()));
        QVERIFY(reader.progress().value() >= searched && counter->progress().value() >= counted);
        searched = reader.progress().value();
        counted = counter->progress().value();
        ++slices;
    }
    QCOMPARE(searched, 1.0);
    QCOMPARE(counted, 1.0);
    QVERIFY(slices > 50);
}

QTEST_GUILESS_MAIN(HeroScanCasesTest)
#include "tst_heroscancases.moc"
