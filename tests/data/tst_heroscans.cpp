#include "data/database.h"
#include "data/heropagereader.h"
#include "data/scans/herocounter.h"
#include "data/scans/scanpass.h"
#include "data/scans/scanwindow.h"
#include "support/herofile.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroFilter)
Q_DECLARE_METATYPE(heroadmin::HeroSort)

/// A few heroes whose ids are far apart: the indexes are cut into as many windows as those of millions. Every slice is
/// as short as it can be, and every answer is compared with one statement of the database itself.
class TstHeroScans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void samplesFindThemselvesBetweenFarIds();
    void windowsHoldEachHeroOnce_data();
    void windowsHoldEachHeroOnce();
    void walkGivesEachHeroOnce_data();
    void walkGivesEachHeroOnce();
    void offsetGivesThePage_data();
    void offsetGivesThePage();
    void countTellsTotalAndPlace_data();
    void countTellsTotalAndPlace();
    void rareHeroesAreFoundByThePassOfAnotherIndex();
    void heroThatMovesBetweenSlicesIsFoundOnce();
    void heroThatTheFilterLeavesOutIsNotSearchedFor();
    void filtersThatFindNothingAreToldByTheRowsAlone();
    void progressGrowsToItsEnd();

private:
    static void addFilters();
    static void addFiltersAndSorts();
    [[nodiscard]] HeroPage page(const PagePosition& position, const HeroSort& sort, const HeroFilter& filter) const;
    [[nodiscard]] QList<qint64> expectedIds(const QString& where, const HeroSort& sort) const;
    [[nodiscard]] QList<HeroSample> samples(const HeroFilter& filter) const;

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Database> m_database;
};

namespace {

constexpr int spreadHeroes = 1'200;
constexpr int spread = 2'003;
constexpr int limit = 100;

QList<HeroSort> allSorts()
{
    QList<HeroSort> sorts;
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            sorts.append({column, order});
        }
    }
    return sorts;
}

QString nameOf(HeroSort::Column column)
{
    return column == HeroSort::Column::Id     ? QStringLiteral("id")
           : column == HeroSort::Column::Name ? QStringLiteral("name")
                                              : QStringLiteral("age");
}

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

QList<qint64> idsOf(const HeroPage& page)
{
    QList<qint64> ids;
    for (const HeroRow& row : page.rows) {
        ids.append(row.id);
    }
    return ids;
}

/// One part of the way a slice.
QDeadlineTimer atOnce()
{
    return QDeadlineTimer(0);
}

} // namespace

void TstHeroScans::initTestCase()
{
    m_path = m_folder.filePath(QStringLiteral("scans.db"));
    QVERIFY(createHeroFile(m_path, spreadHeroes));
    QVERIFY(execute(m_path, {QStringLiteral("UPDATE hero SET id = -id"),
                             QStringLiteral("UPDATE hero SET id = -id * %1").arg(spread),
                             QStringLiteral("UPDATE hero SET name = 'Same name' WHERE id / %1 % 5 = 0").arg(spread),
                             QStringLiteral("UPDATE hero SET age = 777 WHERE id / %1 IN (3, 1100)").arg(spread)}));
    QVERIFY(addOddHeroes(m_path));
    QVERIFY(execute(m_path, QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES "
                                           "(-9223372036854775808, 'Hero first', 's'), "
                                           "(9223372036854775807, 'hero last', 's')")));
    Result<std::unique_ptr<Database>> database = Database::open(DatabaseAddress::ofFile(m_path));
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
}

void TstHeroScans::addFilters()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    const QList<NamedFilter> filters = allFilters();
    for (const NamedFilter& named : filters) {
        QTest::newRow(named.title) << named.filter << named.where;
    }
}

void TstHeroScans::addFiltersAndSorts()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    QTest::addColumn<HeroSort>("sort");
    const QList<NamedFilter> filters = allFilters();
    const QList<HeroSort> sorts = allSorts();
    for (const NamedFilter& named : filters) {
        for (const HeroSort& sort : sorts) {
            QTest::addRow("%s by %s %s", named.title, qPrintable(nameOf(sort.column)),
                          sort.order == Qt::AscendingOrder ? "up" : "down")
                << named.filter << named.where << sort;
        }
    }
}

HeroPage TstHeroScans::page(const PagePosition& position, const HeroSort& sort, const HeroFilter& filter) const
{
    HeroPageReader reader({filter, sort, position, limit});
    while (!reader.isFinished()) {
        const Result<void> advanced = reader.advance(m_database->connection(), atOnce());
        if (!advanced) {
            QTest::qFail(qPrintable(advanced.error().message + advanced.error().detail), __FILE__, __LINE__);
            return {};
        }
    }
    return reader.page();
}

QList<qint64> TstHeroScans::expectedIds(const QString& where, const HeroSort& sort) const
{
    const QString direction = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    return readIds(m_path, QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY %2 %3 NULLS LAST, id %3")
                               .arg(where, nameOf(sort.column), direction));
}

QList<HeroSample> TstHeroScans::samples(const HeroFilter& filter) const
{
    return HeroSamples::take(m_database->connection(), filter).value();
}

void TstHeroScans::samplesFindThemselvesBetweenFarIds()
{
    // Two heroes at the ends of all numbers take no more than a few of them.
    const QList<HeroSample> taken = samples({});
    const auto isSpread = [](const HeroSample& sample) {
        return sample.id >= spread && sample.id <= qint64{spread} * spreadHeroes;
    };
    QVERIFY(std::count_if(taken.begin(), taken.end(), isSpread) > 50);
    QVERIFY(taken.size() < 400);
    QVERIFY(std::is_sorted(taken.begin(), taken.end(),
                           [](const HeroSample& a, const HeroSample& b) { return a.id < b.id; }));
}

void TstHeroScans::windowsHoldEachHeroOnce_data()
{
    addFilters();
}

void TstHeroScans::windowsHoldEachHeroOnce()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QList<qint64> expected = readIds(m_path, QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY id").arg(where));
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        QList<qint64> found;
        const QList<ScanWindow> windows = windowsOf(column, filter, samples(filter));
        for (const ScanWindow& window : windows) {
            SqlStatement statement{QStringLiteral("SELECT id FROM hero WHERE "), {}};
            statement += window.where();
            statement += {QStringLiteral(" AND "), {}};
            statement += ScanPass::where(filter);
            QVERIFY(forEachRow(m_database->connection(), statement,
                               [&found](const QSqlQuery& row) { found.append(row.value(0).toLongLong()); }));
        }
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
    }
}

void TstHeroScans::walkGivesEachHeroOnce_data()
{
    addFiltersAndSorts();
}

void TstHeroScans::walkGivesEachHeroOnce()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = expectedIds(where, sort);
    QList<HeroPage> pages{page(FirstPage(), sort, filter)};
    QList<qint64> forward = idsOf(pages.constLast());
    while (pages.constLast().hasNext && forward.size() <= expected.size()) {
        pages.append(page(PageAfter{pages.constLast().last}, sort, filter));
        forward += idsOf(pages.constLast());
    }
    QCOMPARE(forward, expected);
    QCOMPARE(pages.constLast().total.value_or(expected.size()), expected.size());

    HeroPage current = page(LastPage{static_cast<int>(pages.constLast().rows.size())}, sort, filter);
    for (qsizetype number = pages.size() - 1; number > 0; --number) {
        QCOMPARE(current.rows, pages.at(number).rows);
        QVERIFY(current.hasPrevious);
        QCOMPARE(page(PageFrom{current.first}, sort, filter).rows, current.rows);
        current = page(PageBefore{current.first}, sort, filter);
    }
    QCOMPARE(current.rows, pages.constFirst().rows);
    QVERIFY(!current.hasPrevious);
}

void TstHeroScans::offsetGivesThePage_data()
{
    addFiltersAndSorts();
}

void TstHeroScans::offsetGivesThePage()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = expectedIds(where, sort);
    for (const qint64 offset : {qint64{1}, expected.size() / 2, expected.size() - 1}) {
        if (offset <= 0 || offset >= expected.size()) {
            continue;
        }
        const HeroPage found = page(PageAtOffset{offset}, sort, filter);
        QCOMPARE(idsOf(found), expected.mid(offset, limit));
        QCOMPARE(found.offset, std::optional<qint64>(offset));
        const HeroPage ofHero = page(PageOfHero{expected.at(offset)}, sort, filter);
        QCOMPARE(ofHero.rows, found.rows);
        QCOMPARE(ofHero.hasNext, found.hasNext);
        QVERIFY(ofHero.hasPrevious);
    }
    const HeroPage beyond = page(PageAtOffset{1'000'000}, sort, filter);
    QCOMPARE(idsOf(beyond), expected.last(std::min<qsizetype>(limit, expected.size())));
}

void TstHeroScans::countTellsTotalAndPlace_data()
{
    addFiltersAndSorts();
}

void TstHeroScans::countTellsTotalAndPlace()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = expectedIds(where, sort);
    for (const HeroFilter& counted : {filter, HeroFilter()}) {
        const QList<qint64> all = counted == filter ? expected : expectedIds(QStringLiteral("TRUE"), sort);
        const qint64 offset = all.size() / 3;
        std::optional<SortKey> place;
        if (!all.isEmpty()) {
            place = page(PageOfHero{all.at(offset)}, sort, counted).first;
        }
        HeroCounter counter(counted, sort, place);
        while (!counter.isFinished()) {
            QVERIFY(counter.advance(m_database->connection(), atOnce()));
        }
        QCOMPARE(counter.count().total, all.size());
        QCOMPARE(counter.count().offset, place ? std::optional<qint64>(offset) : std::nullopt);
    }
}

void TstHeroScans::rareHeroesAreFoundByThePassOfAnotherIndex()
{
    // In the order of names, every row would have to be looked up for its age.
    HeroFilter rare;
    rare.ageFrom = 777;
    rare.ageTo = 777;
    HeroPageReader reader({rare, {HeroSort::Column::Name, Qt::AscendingOrder}, FirstPage(), limit});
    int slices = 0;
    while (!reader.isFinished()) {
        QVERIFY(reader.advance(m_database->connection(), atOnce()));
        ++slices;
    }
    QCOMPARE(reader.page().rows.size(), 2);
    QCOMPARE(reader.page().total, 2);
    QVERIFY2(slices < 10, qPrintable(QString::number(slices)));
}

void TstHeroScans::heroThatMovesBetweenSlicesIsFoundOnce()
{
    HeroFilter filter;
    filter.name = QStringLiteral("11");
    const HeroSort byAge{HeroSort::Column::Age, Qt::AscendingOrder};
    const QList<qint64> before = expectedIds(QStringLiteral("name LIKE '%11%' AND age IS NOT NULL"), byAge);
    QVERIFY(before.size() > 5 && before.size() < limit);
    const QVariant age =
        readValue(m_path, QStringLiteral("SELECT age FROM hero WHERE id = %1").arg(before.constFirst()));

    HeroPageReader reader({filter, byAge, FirstPage(), limit});
    while (reader.progress() < 0.3) {
        QVERIFY(reader.advance(m_database->connection(), atOnce()));
        QVERIFY(!reader.isFinished());
    }
    const QString move = QStringLiteral("UPDATE hero SET age = %1 WHERE id = %2")
                             .arg(QStringLiteral("%1"), QString::number(before.constFirst()));
    QVERIFY(execute(m_path, move.arg(140)));
    while (!reader.isFinished()) {
        QVERIFY(reader.advance(m_database->connection(), atOnce()));
    }
    QVERIFY(execute(m_path, move.arg(age.toLongLong())));
    QCOMPARE(idsOf(reader.page()).count(before.constFirst()), 1);
}

void TstHeroScans::heroThatTheFilterLeavesOutIsNotSearchedFor()
{
    HeroFilter filter;
    filter.name = QStringLiteral("0777");
    HeroPageReader reader({filter, {}, PageOfHero{spread}, limit});
    const Result<void> advanced = reader.advance(m_database->connection(), atOnce());
    QVERIFY(!advanced);
    QCOMPARE(advanced.error().kind, ErrorKind::NotFound);
}

void TstHeroScans::filtersThatFindNothingAreToldByTheRowsAlone()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    const QList<HeroSort> sorts = allSorts();
    for (const HeroSort& sort : sorts) {
        const HeroPage empty = page(FirstPage(), sort, filter);
        QVERIFY(empty.rows.isEmpty());
        QCOMPARE(empty.total, 0);
        QCOMPARE(empty.offset, 0);
    }
}

void TstHeroScans::progressGrowsToItsEnd()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody");
    HeroPageReader reader({filter, {HeroSort::Column::Name, Qt::AscendingOrder}, FirstPage(), limit});
    HeroCounter counter(filter, {}, {});
    double searched = 0;
    double counted = 0;
    int slices = 0;
    while (!reader.isFinished() || !counter.isFinished()) {
        QVERIFY(reader.advance(m_database->connection(), atOnce()));
        QVERIFY(counter.advance(m_database->connection(), atOnce()));
        QVERIFY(reader.progress() >= searched && counter.progress() >= counted);
        searched = reader.progress();
        counted = counter.progress();
        ++slices;
    }
    QCOMPARE(searched, 1.0);
    QCOMPARE(counted, 1.0);
    QVERIFY(slices > 50);
}

QTEST_GUILESS_MAIN(TstHeroScans)
#include "tst_heroscans.moc"
