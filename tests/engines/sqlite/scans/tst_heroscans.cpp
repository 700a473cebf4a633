#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scanwindow.h"
#include "support/counted.h"
#include "support/herofile.h"
#include "support/spreadheroes.h"

#include <QTest>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroFilter)
Q_DECLARE_METATYPE(heroadmin::HeroSort)

/// Every filter in every order, read by several threads, compared with one statement of the database itself.
class HeroScansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_heroes = std::make_unique<SpreadHeroes>(QStringList(), scanThreads); }

    void samplesFindThemselvesBetweenFarIds();
    void windowsHoldEachHeroOnce_data();
    void windowsHoldEachHeroOnce();
    void walkGivesEachHeroOnce_data();
    void walkGivesEachHeroOnce();
    void offsetGivesThePage_data();
    void offsetGivesThePage();
    void oneLongSliceGivesThePage_data();
    void oneLongSliceGivesThePage();
    void emptyBeginningOfAnIndexIsNoReasonToReadAnother();
    void countTellsTotalAndPlace_data();
    void countTellsTotalAndPlace();

private:
    static constexpr int scanThreads = 3;

    static void addFilters();
    static void addFiltersAndSorts();
    [[nodiscard]] QList<HeroSample> samples(const HeroFilter& filter) const;

    std::unique_ptr<SpreadHeroes> m_heroes;
};

namespace {

struct NamedFilter
{
    const char* title;
    HeroFilter filter;
    QString where;
};

QList<NamedFilter> allFilters()
{
    using Match = HeroFilter::NameMatch;
    const auto none = std::optional<qint64>();
    return {
        {"contains, most",
         {QStringLiteral("HERO"), Match::Contains, none, none, false},
         QStringLiteral("name LIKE '%hero%'")},
        {"contains, some",
         {QStringLiteral("o 01"), Match::Contains, none, none, false},
         QStringLiteral("name LIKE '%o 01%'")},
        {"contains, few",
         {QStringLiteral("0777"), Match::Contains, none, none, false},
         QStringLiteral("name LIKE '%0777%'")},
        {"contains, none", {QStringLiteral("nobody"), Match::Contains, none, none, false}, QStringLiteral("FALSE")},
        {"starts with",
         {QStringLiteral("hErO 01"), Match::StartsWith, none, none, false},
         QStringLiteral("name LIKE 'hero 01%'")},
        {"starts with, shared name",
         {QStringLiteral("same"), Match::StartsWith, none, none, false},
         QStringLiteral("name LIKE 'same%'")},
        {"age from", {{}, Match::Contains, 40, none, false}, QStringLiteral("age BETWEEN 40 AND 9223372036854775807")},
        {"age to", {{}, Match::Contains, none, 15, false}, QStringLiteral("age BETWEEN -9223372036854775808 AND 15")},
        {"age, one", {{}, Match::Contains, 30, 30, false}, QStringLiteral("age BETWEEN 30 AND 30")},
        {"age, rare", {{}, Match::Contains, 777, 778, false}, QStringLiteral("age BETWEEN 777 AND 778")},
        {"no age", {{}, Match::Contains, none, none, true}, QStringLiteral("age IS NULL")},
        {"age or none", {{}, Match::Contains, 20, 22, true}, QStringLiteral("(age BETWEEN 20 AND 22 OR age IS NULL)")},
        {"name and age",
         {QStringLiteral("ero 00"), Match::Contains, 18, 60, false},
         QStringLiteral("name LIKE '%ero 00%' AND age BETWEEN 18 AND 60")},
        {"start and no age",
         {QStringLiteral("Hero 0"), Match::StartsWith, none, none, true},
         QStringLiteral("name LIKE 'hero 0%' AND age IS NULL")},
        {"all at once",
         {QStringLiteral("1"), Match::Contains, none, 30, true},
         QStringLiteral("name LIKE '%1%' AND (age BETWEEN -9223372036854775808 AND 30 OR age IS NULL)")},
    };
}

} // namespace

void HeroScansTest::addFilters()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    const QList<NamedFilter> filters = allFilters();
    for (const NamedFilter& named : filters) {
        QTest::newRow(named.title) << named.filter << named.where;
    }
}

void HeroScansTest::addFiltersAndSorts()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    QTest::addColumn<HeroSort>("sort");
    const QList<NamedFilter> filters = allFilters();
    const QList<HeroSort> sorts = SpreadHeroes::allSorts();
    for (const NamedFilter& named : filters) {
        for (const HeroSort& sort : sorts) {
            QTest::addRow("%s by %s %s", named.title, qPrintable(SpreadHeroes::nameOf(sort.column)),
                          sort.order == Qt::AscendingOrder ? "up" : "down")
                << named.filter << named.where << sort;
        }
    }
}

QList<HeroSample> HeroScansTest::samples(const HeroFilter& filter) const
{
    return HeroSamples::take(m_heroes->database().sql(), filter).value();
}

void HeroScansTest::samplesFindThemselvesBetweenFarIds()
{
    // Two heroes at the ends of all numbers take no more than a few of them.
    const QList<HeroSample> taken = samples({});
    const auto isSpread = [](const HeroSample& sample) {
        return sample.id >= SpreadHeroes::spread && sample.id <= qint64{SpreadHeroes::spread} * SpreadHeroes::heroes;
    };
    QVERIFY(std::count_if(taken.begin(), taken.end(), isSpread) > 50);
    QVERIFY(taken.size() < 400);
    QVERIFY(std::is_sorted(taken.begin(), taken.end(),
                           [](const HeroSample& a, const HeroSample& b) { return a.id < b.id; }));
}

void HeroScansTest::windowsHoldEachHeroOnce_data()
{
    addFilters();
}

void HeroScansTest::windowsHoldEachHeroOnce()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QList<qint64> expected =
        readIds(m_heroes->path(), QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY id").arg(where));
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        QList<qint64> found;
        const SqlConnection sql = m_heroes->database().sql();
        const QList<ScanWindow> windows = windowsOf(column, filter, samples(filter));
        for (const ScanWindow& window : windows) {
            SqlStatement statement{QStringLiteral("SELECT id FROM hero WHERE "), {}};
            statement += window.where(sql.dialect());
            statement += {QStringLiteral(" AND "), {}};
            statement += ScanPass::where(filter, sql.dialect());
            QVERIFY(
                sql.forEachRow(statement, [&found](const QSqlQuery& row) { found.append(row.value(0).toLongLong()); }));
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

void HeroScansTest::walkGivesEachHeroOnce_data()
{
    addFiltersAndSorts();
}

void HeroScansTest::walkGivesEachHeroOnce()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = m_heroes->expectedIds(where, sort);
    QList<HeroPage> pages{m_heroes->page(FirstPage(), sort, filter)};
    QList<qint64> forward = SpreadHeroes::idsOf(pages.constLast());
    while (pages.constLast().hasNext && forward.size() <= expected.size()) {
        pages.append(m_heroes->page(PageAfter{pages.constLast().last}, sort, filter));
        forward += SpreadHeroes::idsOf(pages.constLast());
    }
    QCOMPARE(forward, expected);
    QCOMPARE(pages.constLast().total.value_or(expected.size()), expected.size());

    HeroPage current = m_heroes->page(LastPage{static_cast<int>(pages.constLast().rows.size())}, sort, filter);
    for (qsizetype number = pages.size() - 1; number > 0; --number) {
        QCOMPARE(current.rows, pages.at(number).rows);
        QVERIFY(current.hasPrevious);
        QCOMPARE(m_heroes->page(PageFrom{current.first}, sort, filter).rows, current.rows);
        current = m_heroes->page(PageBefore{current.first}, sort, filter);
    }
    QCOMPARE(current.rows, pages.constFirst().rows);
    QVERIFY(!current.hasPrevious);
}

void HeroScansTest::offsetGivesThePage_data()
{
    addFiltersAndSorts();
}

void HeroScansTest::offsetGivesThePage()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = m_heroes->expectedIds(where, sort);
    for (const qint64 offset : {qint64{1}, expected.size() / 2, expected.size() - 1}) {
        if (offset <= 0 || offset >= expected.size()) {
            continue;
        }
        const HeroPage found = m_heroes->page(PageAtOffset{offset}, sort, filter);
        QCOMPARE(SpreadHeroes::idsOf(found), expected.mid(offset, SpreadHeroes::limit));
        QCOMPARE(found.offset, std::optional<qint64>(offset));
        const HeroPage ofHero = m_heroes->page(PageOfHero{expected.at(offset)}, sort, filter);
        QCOMPARE(ofHero.rows, found.rows);
        QCOMPARE(ofHero.hasNext, found.hasNext);
        QVERIFY(ofHero.hasPrevious);
    }
    const HeroPage beyond = m_heroes->page(PageAtOffset{1'000'000}, sort, filter);
    QCOMPARE(SpreadHeroes::idsOf(beyond), expected.last(std::min<qsizetype>(SpreadHeroes::limit, expected.size())));
}

void HeroScansTest::oneLongSliceGivesThePage_data()
{
    addFiltersAndSorts();
}

void HeroScansTest::oneLongSliceGivesThePage()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = m_heroes->expectedIds(where, sort);
    const qint64 offset = expected.size() / 2;
    const HeroPage first = m_heroes->page(FirstPage(), sort, filter, QDeadlineTimer::Forever);
    QCOMPARE(SpreadHeroes::idsOf(first), expected.mid(0, SpreadHeroes::limit));
    const HeroPage middle = m_heroes->page(PageAtOffset{offset}, sort, filter, QDeadlineTimer::Forever);
    QCOMPARE(SpreadHeroes::idsOf(middle), expected.mid(offset, SpreadHeroes::limit));
}

void HeroScansTest::emptyBeginningOfAnIndexIsNoReasonToReadAnother()
{
    const HeroFilter filter{.name = QStringLiteral("hero")};
    const QList<HeroSort> sorts = SpreadHeroes::allSorts();
    for (const HeroSort& sort : sorts) {
        // The total is known to whoever has read all.
        QVERIFY(!m_heroes->page(FirstPage(), sort, filter, QDeadlineTimer::Forever).total);
    }
}

void HeroScansTest::countTellsTotalAndPlace_data()
{
    addFiltersAndSorts();
}

void HeroScansTest::countTellsTotalAndPlace()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = m_heroes->expectedIds(where, sort);
    for (const HeroFilter& counted : {filter, HeroFilter()}) {
        const QList<qint64> all = counted == filter ? expected : m_heroes->expectedIds(QStringLiteral("TRUE"), sort);
        const qint64 offset = all.size() / 3;
        std::optional<SortKey> place;
        if (!all.isEmpty()) {
            place = m_heroes->page(PageOfHero{all.at(offset)}, sort, counted).first;
        }
        const HeroCount count = countedFrom(m_heroes->database(), counted, sort, place, SpreadHeroes::atOnce()).value();
        QCOMPARE(count.total, all.size());
        QCOMPARE(count.offset, place ? std::optional<qint64>(offset) : std::nullopt);
    }
}

QTEST_GUILESS_MAIN(HeroScansTest)
#include "tst_heroscans.moc"
