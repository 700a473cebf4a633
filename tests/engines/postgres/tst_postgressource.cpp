#include "engines/postgres/postgressource.h"

#include "support/testdatabase.h"
#include "support/wholeanswer.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

class PostgresSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void slicesAndTheWholeAreAlike();
    void aboutHowManyIsToldBefore();
    void shortSearchesNeedNoSession();
    void droppedSearchEnds();
    void slicesOutliveTheirSource();
    void namesComeInTheOrderOfTheirColumn();

private:
    [[nodiscard]] qint64 sessions(const QString& state = {}) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
    const HeroIndexes m_indexes{true, true};
    std::unique_ptr<PostgresSource> m_source;
};

namespace {

constexpr int generatedHeroes = 1'000;
const QDeadlineTimer atOnce(0);

} // namespace

void PostgresSourceTest::init()
{
    m_heroes = TestDatabase::make(generatedHeroes);
    QVERIFY(m_heroes);
    const auto address = PostgresAddress::read(m_heroes->location());
    QVERIFY(address && *address);
    Result<std::unique_ptr<PostgresConnection>> connection = PostgresConnection::open({**address, {}}, {});
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
    m_source = std::make_unique<PostgresSource>(*m_connection, OpenOptions(), m_indexes);
}

void PostgresSourceTest::cleanup()
{
    m_source.reset();
    m_connection.reset();
    m_heroes.reset();
}

/// Of the product, of that state.
qint64 PostgresSourceTest::sessions(const QString& state) const
{
    return m_heroes
        ->value(QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                               "pg_backend_pid() AND backend_type = 'client backend' AND (state = '%1' OR '%1' = '')")
                    .arg(state))
        .toLongLong();
}

void PostgresSourceTest::slicesAndTheWholeAreAlike()
{
    const HeroSort byName{HeroSort::Column::Name, Qt::DescendingOrder};
    const HeroFilter filter{.name = QStringLiteral("hero 00"), .ageFrom = 10};
    const HeroSearchRequest request{.filter = filter, .sort = byName, .wanted = 30};
    const Result<FoundHeroes> found = readWhole(*m_source->find(request));
    QVERIFY(found);
    QCOMPARE(found->rows.size(), 30);
    QCOMPARE(readWhole(*m_source->find(request), atOnce).value().rows, found->rows);

    const qint64 matching =
        m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE name LIKE 'Hero 00%' AND age >= 10"))
            .toLongLong();
    const SortKey place{found->rows.at(9).id, found->rows.at(9).loaded->name};
    for (const HeroFilter& each : {filter, HeroFilter()}) {
        const Result<HeroCount> count = readWhole(*m_source->count(each, byName, place));
        const Result<HeroCount> sliced = readWhole(*m_source->count(each, byName, place), atOnce);
        QVERIFY(count && sliced);
        QCOMPARE(count->total, each.isEmpty() ? generatedHeroes : matching);
        QVERIFY(count->offset.has_value());
        QCOMPARE(sliced->total, count->total);
        QCOMPARE(sliced->offset, count->offset);
        QCOMPARE(readWhole(*m_source->ages(each), atOnce).value(), readWhole(*m_source->ages(each)).value());
        QCOMPARE(readWhole(*m_source->ages(each)).value().total(), count->total);
    }
    QCOMPARE(readWhole(*m_source->count(filter, byName, place)).value().offset, 9);
}

void PostgresSourceTest::aboutHowManyIsToldBefore()
{
    const auto count = m_source->count({.ageFrom = 20}, {}, {});
    while (!count->answer().estimate) {
        QVERIFY(!count->isFinished());
        QVERIFY(count->advance(atOnce));
    }
    const qint64 matching = m_heroes->value(QStringLiteral("SELECT count(*) FROM hero WHERE age >= 20")).toLongLong();
    QVERIFY(qAbs(*count->answer().estimate - matching) < matching / 5);
    while (!count->isFinished()) {
        QVERIFY(count->advance(atOnce));
    }
    QVERIFY(!count->answer().estimate);
    QCOMPARE(count->answer().total, matching);
}

void PostgresSourceTest::shortSearchesNeedNoSession()
{
    QCOMPARE(readWhole(*m_source->find({.heroId = 7}), atOnce).value().rows.size(), 1);
    QCOMPARE(readWhole(*m_source->find({.filter = {.name = QStringLiteral("#8")}}), atOnce).value().rows.size(), 1);
    QCOMPARE(readWhole(*m_source->find({.wanted = 100})).value().rows.size(), 100);
    QCOMPARE(sessions(), 1);
    QCOMPARE(readWhole(*m_source->find({.wanted = 100}), atOnce).value().rows.size(), 100);
    QCOMPARE(sessions(), 2);
    m_source.reset();
    QTRY_COMPARE(sessions(), 1);
}

void PostgresSourceTest::droppedSearchEnds()
{
    const auto held = m_heroes->hold(HeldLock::Kind::Exclusive);
    QVERIFY(held->isHeld());
    auto search = m_source->find({.filter = {.name = QStringLiteral("x")}});
    QVERIFY(search->advance(atOnce));
    QTRY_COMPARE(sessions(QStringLiteral("active")), 1);
    QVERIFY(search->advance(atOnce));
    QVERIFY(!search->isFinished());
    search.reset();
    QTRY_COMPARE(sessions(QStringLiteral("active")), 0);
}

void PostgresSourceTest::slicesOutliveTheirSource()
{
    const auto begun = m_source->find({.filter = {.name = QStringLiteral("x")}});
    QVERIFY(begun->advance(atOnce));
    const auto fresh = m_source->ages({});
    m_source.reset();
    QCOMPARE(begun->advance(atOnce).error().kind, ErrorKind::NotOpen);
    QCOMPARE(fresh->advance(QDeadlineTimer(QDeadlineTimer::Forever)).error().kind, ErrorKind::NotOpen);
}

void PostgresSourceTest::namesComeInTheOrderOfTheirColumn()
{
    const SortKey lower{3, StoredValue::text(QStringLiteral("anna"))};
    const SortKey upper{4, StoredValue::text(QStringLiteral("Anna"))};
    const SortKey none{1, StoredValue::null()};
    const HeroSort ascending{HeroSort::Column::Name, Qt::AscendingOrder};
    const HeroSort descending{HeroSort::Column::Name, Qt::DescendingOrder};
    QCOMPARE(m_source->comesBefore(upper, lower, ascending).value(), true); // By bytes, in this database.
    QCOMPARE(m_source->comesBefore(upper, lower, descending).value(), false);
    for (const HeroSort& sort : {ascending, descending}) {
        QCOMPARE(m_source->comesBefore(lower, none, sort).value(), true);
        QCOMPARE(m_source->comesBefore(none, lower, sort).value(), false);
        QCOMPARE(m_source->comesBefore(lower, lower, sort).value(), false);
    }
    QVERIFY(m_heroes->run({
        QStringLiteral("CREATE COLLATION caseless (provider = icu, locale = 'en-US-u-ks-level2', deterministic = "
                       "false)"),
        QStringLiteral("ALTER TABLE hero ALTER COLUMN name TYPE varchar COLLATE caseless"),
    }));
    QCOMPARE(m_source->comesBefore(lower, upper, ascending).value(), true); // The same to it, so by their ids.
    QCOMPARE(m_source->comesBefore(upper, lower, ascending).value(), false);
    QCOMPARE(m_source->comesBefore(upper, lower, descending).value(), true);
    const SortKey young{9, StoredValue::integer(5)};
    const SortKey old{2, StoredValue::integer(50)};
    QCOMPARE(m_source->comesBefore(young, old, {HeroSort::Column::Age, Qt::AscendingOrder}).value(), true);
    QCOMPARE(m_source->comesBefore(young, old, {HeroSort::Column::Id, Qt::AscendingOrder}).value(), false);
}

QTEST_GUILESS_MAIN(PostgresSourceTest)
#include "tst_postgressource.moc"
