#include "data/repository/herorepository.h"
#include "support/counted.h"
#include "support/readpage.h"
#include "support/testdatabase.h"

#include <QSet>
#include <QTest>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroSort)
Q_DECLARE_METATYPE(heroadmin::HeroFilter)

/// Every walk is compared with one full ORDER BY of the database itself.
class HeroPageReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void walkGivesEachHeroOnce_data();
    void walkGivesEachHeroOnce();
    void filteredWalkGivesEachHeroOnce_data();
    void filteredWalkGivesEachHeroOnce();
    void offsetGivesThePage_data();
    void offsetGivesThePage();
    void lastPageHasTheRowsAskedFor();
    void countBeforeTellsThePlace();
    void pageOfAHeroStartsWithIt();
    void pageOfAHeroIsLeftForTheFollowedOne();
    void goneCursorGoesOnAtItsPlace();
    void behindTheEndIsTheLastPage();
    void beforeTheStartIsTheFirstPage();
    void emptyTableHasAnEmptyPage();
    void percentAndUnderscoreAreJustText();
    void textAgesAreInNoRange();
    void longNamesAreShortened();
    void rowsAreLoadedExactly();
    void endIsToldInTheOrderOfTheDatabase();
    void namesAreSortedByTheirBytes();

private:
    static void addSorts();
    [[nodiscard]] HeroPage page(const PagePosition& position, const HeroSort& sort = {}, const HeroFilter& filter = {},
                                int limit = 100) const;
    [[nodiscard]] QList<qint64> expectedIds(const QString& where, const QString& orderBy) const;
    void walk(const HeroFilter& filter, const HeroSort& sort, const QList<qint64>& expected) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

namespace {

constexpr int generatedHeroes = 100'000;

QString orderByOf(const HeroSort& sort)
{
    const QString direction = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    switch (sort.column) {
    case HeroSort::Column::Id:
        return QStringLiteral("id ") + direction;
    case HeroSort::Column::Name:
        return QStringLiteral("name %1 NULLS LAST, id %1").arg(direction);
    case HeroSort::Column::Age:
        return QStringLiteral("age %1 NULLS LAST, id %1").arg(direction);
    }
    return {};
}

void appendIds(QList<qint64>& ids, const HeroPage& page)
{
    for (const HeroRow& row : page.rows) {
        ids.append(row.id);
    }
}

} // namespace

void HeroPageReaderTest::initTestCase()
{
    m_heroes = TestDatabase::make(generatedHeroes);
    QVERIFY(m_heroes->addOddHeroes());
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
}

void HeroPageReaderTest::addSorts()
{
    QTest::addColumn<HeroSort>("sort");
    QTest::newRow("id ascending") << HeroSort{HeroSort::Column::Id, Qt::AscendingOrder};
    QTest::newRow("id descending") << HeroSort{HeroSort::Column::Id, Qt::DescendingOrder};
    QTest::newRow("name ascending") << HeroSort{HeroSort::Column::Name, Qt::AscendingOrder};
    QTest::newRow("name descending") << HeroSort{HeroSort::Column::Name, Qt::DescendingOrder};
    QTest::newRow("age ascending") << HeroSort{HeroSort::Column::Age, Qt::AscendingOrder};
    QTest::newRow("age descending") << HeroSort{HeroSort::Column::Age, Qt::DescendingOrder};
}

HeroPage HeroPageReaderTest::page(const PagePosition& position, const HeroSort& sort, const HeroFilter& filter,
                                  int limit) const
{
    const Result<HeroPage> page = readPage(*m_database, {filter, sort, position, limit});
    if (!page) {
        QTest::qFail(qPrintable(page.error().message + page.error().detail), __FILE__, __LINE__);
        return {};
    }
    return *page;
}

QList<qint64> HeroPageReaderTest::expectedIds(const QString& where, const QString& orderBy) const
{
    return m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY %2").arg(where, orderBy));
}

void HeroPageReaderTest::walk(const HeroFilter& filter, const HeroSort& sort, const QList<qint64>& expected) const
{
    QList<HeroPage> pages{page(FirstPage(), sort, filter)};
    QVERIFY(!pages.constFirst().hasPrevious);
    QList<qint64> forward;
    appendIds(forward, pages.constLast());
    while (pages.constLast().hasNext && forward.size() <= expected.size()) {
        pages.append(page(PageAfter{pages.constLast().last}, sort, filter));
        appendIds(forward, pages.constLast());
    }
    QVERIFY(forward == expected);

    // Backward from the last page, which is asked for by its own way.
    const int rowsOfLast = static_cast<int>(pages.constLast().rows.size());
    HeroPage current = page(LastPage{rowsOfLast}, sort, filter);
    for (qsizetype number = pages.size() - 1;; --number) {
        QCOMPARE(current.rows, pages.at(number).rows);
        QCOMPARE(current.hasPrevious, number > 0);
        QCOMPARE(current.hasNext, number < pages.size() - 1);
        if (number == 0) {
            break;
        }
        current = page(PageBefore{current.first}, sort, filter);
    }
}

void HeroPageReaderTest::walkGivesEachHeroOnce_data()
{
    addSorts();
}

void HeroPageReaderTest::walkGivesEachHeroOnce()
{
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = expectedIds(QStringLiteral("TRUE"), orderByOf(sort));
    QVERIFY(expected.size() > generatedHeroes);
    walk({}, sort, expected);
}

void HeroPageReaderTest::filteredWalkGivesEachHeroOnce_data()
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    HeroFilter contains;
    contains.name = QStringLiteral("O 01");
    QTest::newRow("contains") << contains << "lower(name) LIKE '%o 01%'";
    HeroFilter startsWith;
    startsWith.name = QStringLiteral("hero 00");
    startsWith.nameMatch = HeroFilter::NameMatch::StartsWith;
    QTest::newRow("starts with") << startsWith << "lower(name) LIKE 'hero 00%'";
    HeroFilter from;
    from.ageFrom = 40;
    QTest::newRow("age from") << from << "age BETWEEN 40 AND 9223372036854775807";
    HeroFilter range;
    range.ageFrom = 20;
    range.ageTo = 22;
    QTest::newRow("age range") << range << "age BETWEEN 20 AND 22";
    HeroFilter none;
    none.withoutAge = true;
    QTest::newRow("no age") << none << "age IS NULL";
    HeroFilter all = contains;
    all.ageTo = 30;
    all.withoutAge = true;
    QTest::newRow("all at once") << all << "lower(name) LIKE '%o 01%' AND (age <= 30 OR age IS NULL)";
}

void HeroPageReaderTest::filteredWalkGivesEachHeroOnce()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QCOMPARE(counted(*m_database, filter).value(), expectedIds(where, QStringLiteral("id")).size());
    for (const HeroSort& sort :
         {HeroSort{HeroSort::Column::Id, Qt::DescendingOrder}, HeroSort{HeroSort::Column::Name, Qt::AscendingOrder},
          HeroSort{HeroSort::Column::Age, Qt::AscendingOrder}}) {
        const QList<qint64> expected = expectedIds(where, orderByOf(sort));
        QVERIFY(expected.size() > 200);
        walk(filter, sort, expected.first(std::min<qsizetype>(expected.size(), 100'000)));
    }
}

void HeroPageReaderTest::offsetGivesThePage_data()
{
    addSorts();
}

void HeroPageReaderTest::offsetGivesThePage()
{
    QFETCH(const HeroSort, sort);
    const QList<qint64> expected = expectedIds(QStringLiteral("TRUE"), orderByOf(sort));
    for (const qint64 offset : {0, 1, 100, 5'000, 66'700, 90'000, 99'999}) {
        const HeroPage found = page(PageAtOffset{offset}, sort, {}, 10);
        QList<qint64> ids;
        appendIds(ids, found);
        QCOMPARE(ids, expected.mid(offset, 10));
        QCOMPARE(found.offset, std::optional<qint64>(offset));
        QCOMPARE(found.hasPrevious, offset > 0);
        QCOMPARE(found.hasNext, expected.size() > offset + 10);
    }
    const HeroPage beyond = page(PageAtOffset{10 * generatedHeroes}, sort, {}, 10);
    QCOMPARE(beyond.rows.constLast().id, expected.constLast());
    QVERIFY(!beyond.hasNext);
}

void HeroPageReaderTest::lastPageHasTheRowsAskedFor()
{
    const HeroPage last = page(LastPage{7});
    QCOMPARE(last.rows.size(), 7);
    QVERIFY(last.hasPrevious && !last.hasNext);
    QCOMPARE(page(LastPage{}).rows.size(), 100);
}

void HeroPageReaderTest::countBeforeTellsThePlace()
{
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            const HeroSort sort{column, order};
            for (const qint64 offset : {1, 12'345, 95'000}) {
                const HeroPage found = page(PageAtOffset{offset}, sort);
                const HeroCount count = countedFrom(*m_database, {}, sort, found.first).value();
                QCOMPARE(count.offset, std::optional<qint64>(offset));
                QCOMPARE(count.total, m_heroes->heroCount());
            }
        }
    }
}

void HeroPageReaderTest::pageOfAHeroStartsWithIt()
{
    const HeroSort byAge{HeroSort::Column::Age, Qt::DescendingOrder};
    const HeroPage found = page(PageOfHero{4711}, byAge);
    QCOMPARE(found.rows.constFirst().id, 4711);
    const Result<HeroPage> gone = readPage(*m_database, {{}, byAge, PageOfHero{-1}, 100});
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

void HeroPageReaderTest::pageOfAHeroIsLeftForTheFollowedOne()
{
    const Result<HeroPage> page = readPage(*m_database, {{}, {}, PageOfHero{500}, 100, 40'000});
    QVERIFY2(page, qPrintable(page ? QString() : page.error().message));
    QVERIFY(page->isOfHero);
    QCOMPARE(page->rows.constFirst().id, qint64(40'000));
    QVERIFY(page->hasHero(40'099));
    QVERIFY(!page->hasHero(500));
}

void HeroPageReaderTest::goneCursorGoesOnAtItsPlace()
{
    const HeroSort byName{HeroSort::Column::Name, Qt::AscendingOrder};
    const HeroPage first = page(FirstPage(), byName, {}, 10);
    const HeroPage second = page(PageAfter{first.last}, byName, {}, 10);
    const SortKey gone{first.last.id + 1, StoredValue::text(QString::fromUtf8(first.last.value.value.toByteArray()))};
    QVERIFY(first.last.value == gone.value);
    const HeroPage behindGone = page(PageAfter{{first.last.id, first.last.value}}, byName, {}, 10);
    QCOMPARE(behindGone.rows, second.rows);
}

void HeroPageReaderTest::behindTheEndIsTheLastPage()
{
    const HeroPage last = page(LastPage{});
    const HeroPage behind = page(PageAfter{{last.last.id + 1'000, {}}});
    QCOMPARE(behind.rows, last.rows);
    QVERIFY(behind.hasPrevious && !behind.hasNext);
    QCOMPARE(page(PageFrom{{last.last.id + 1'000, {}}}).rows, last.rows);
}

void HeroPageReaderTest::beforeTheStartIsTheFirstPage()
{
    const HeroPage first = page(FirstPage());
    const HeroPage before = page(PageBefore{{first.rows.at(50).id, {}}});
    QCOMPARE(before.rows, first.rows);
    QVERIFY(!before.hasPrevious);
    QCOMPARE(before.offset, std::optional<qint64>(0));
}

void HeroPageReaderTest::emptyTableHasAnEmptyPage()
{
    HeroFilter filter;
    filter.name = QStringLiteral("nobody is called that");
    for (const PagePosition& position : QList<PagePosition>{FirstPage(), LastPage{}, PageAtOffset{500}}) {
        const HeroPage empty = page(position, {}, filter);
        QVERIFY(empty.rows.isEmpty());
        QVERIFY(!empty.hasNext && !empty.hasPrevious);
        QCOMPARE(empty.offset, std::optional<qint64>(0));
    }
}

void HeroPageReaderTest::percentAndUnderscoreAreJustText()
{
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (name, secret_name) VALUES ('100%_\\''\"x', 's')")));
    for (const QString& text : {QStringLiteral("100%"), QStringLiteral("%_"), QStringLiteral("_\\"),
                                QStringLiteral("\\'"), QStringLiteral("'\"X")}) {
        HeroFilter filter;
        filter.name = text;
        QCOMPARE(page(FirstPage(), {}, filter).rows.size(), 1);
    }
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE name LIKE '100\\%%' ESCAPE '\\'")));
}

void HeroPageReaderTest::textAgesAreInNoRange()
{
    HeroFilter filter;
    filter.ageFrom = 0;
    const HeroSort byAge{HeroSort::Column::Age, Qt::DescendingOrder};
    const HeroPage highest = page(FirstPage(), byAge, filter);
    QCOMPARE(highest.rows.constFirst().age, QVariant(m_heroes->ageRange().highest));
    // Without a filter it stands there, as the database sorts it.
    const QList<HeroRow> rows = page(FirstPage(), byAge).rows;
    QVERIFY(!m_heroes->holdsOddValues() ||
            std::any_of(rows.begin(), rows.end(), [](const HeroRow& row) { return row.age.toString() == u"abc"; }));
}

void HeroPageReaderTest::longNamesAreShortened()
{
    QVERIFY(m_heroes->run(
        QStringLiteral("INSERT INTO hero (id, name, secret_name) VALUES (9100001, '%1', 's'), "
                       "(9100002, '%2', 's')")
            .arg(QString(qMin<qsizetype>(999'000, m_heroes->longestName()), u'x'), QStringLiteral("😀").repeated(300))));
    const QList<HeroRow> rows = page(LastPage{2}).rows;
    for (const HeroRow& row : rows) {
        QVERIFY(row.nameShortened);
        QCOMPARE(row.name.size(), HeroRow::longestShownName);
        QVERIFY(row.name.isValidUtf16());
    }
    QVERIFY(!page(FirstPage()).rows.constFirst().nameShortened);
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id IN (%1, %2)").arg(rows[0].id).arg(rows[1].id)));
}

void HeroPageReaderTest::rowsAreLoadedExactly()
{
    const QList<HeroRow> rows = page(PageOfHero{FirstOddHero}).rows;
    QCOMPARE(rows.size(), m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE id >= %1").arg(FirstOddHero)).size());
    for (const HeroRow& row : rows) {
        QCOMPARE(row.loaded.has_value(), row.id != LongName);
        QVERIFY(!row.loaded || *row.loaded == *HeroRepository(*m_database).read(row.id));
    }
}

void HeroPageReaderTest::endIsToldInTheOrderOfTheDatabase()
{
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            PageRequest request{{}, {column, order}, PageAtOffset{74'990}, 10}; // Where those without an age begin.
            request.shownEnd = page(request.position, request.sort, {}, request.limit).last;
            for (const int rows : {9, 10, 11}) {
                request.limit = rows;
                const Result<HeroPage> found = readPage(*m_database, request);
                QVERIFY(found);
                QCOMPARE(found->endsInFront, rows < 10);
            }
        }
    }
}

void HeroPageReaderTest::namesAreSortedByTheirBytes()
{
    if (!m_heroes->ordersNamesByBytes()) {
        QSKIP("The database has an order of its own for them.");
    }
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'z' WHERE id = 2")));
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'Éa' WHERE id = 3")));
    const QList<HeroRow> rows = page(LastPage{6}, {HeroSort::Column::Name, Qt::AscendingOrder}).rows;
    QStringList names;
    for (const HeroRow& row : rows) {
        names.append(row.name);
    }
    QVERIFY2(names.indexOf(QStringLiteral("z")) >= 0, qPrintable(names.join(u',')));
    QVERIFY(names.indexOf(QStringLiteral("z")) < names.indexOf(QStringLiteral("Éa")));
}

QTEST_GUILESS_MAIN(HeroPageReaderTest)
#include "tst_heropagereader.moc"
