#include "data/sql/selectedcolumns.h"
#include "support/counted.h"
#include "support/testdatabase.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroFilter)
Q_DECLARE_METATYPE(heroadmin::StoredValue)

/// The bars against a GROUP BY of the test's own, whose groups are sorted into bars by C++.
class AgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barsAreInOrder();
    void barsEqualAGroupBy_data();
    void barsEqualAGroupBy();
    void aBarFindsWhatItCounts_data();
    void aBarFindsWhatItCounts();
    void partsAddUp();
    void aBarTakesThePlaceOfTheAges();
    void oddAgesAreInTheirPlaces_data();
    void oddAgesAreInTheirPlaces();
    void nobodyIsCountedInAnEmptyTable();

private:
    void addFilters() const;
    [[nodiscard]] AgeDistribution expected(const QString& where) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

namespace {

constexpr int generatedHeroes = 5'000;
constexpr double beyond64Bits = 9223372036854775808.0;

StoredValue real(double number)
{
    return {StoredValue::Storage::Real, number};
}

StoredValue text(const char* text)
{
    return StoredValue::text(QString::fromUtf8(text));
}

StoredValue bytes(const QByteArray& bytes)
{
    return {StoredValue::Storage::Blob, bytes};
}

QList<StoredValue> strangeAges(bool withOddValues)
{
    QList<StoredValue> ages;
    for (const qint64 age : {-1, 0, 9, 10, 149, 150}) {
        ages.append(StoredValue::integer(age));
    }
    if (withOddValues) {
        constexpr double infinite = std::numeric_limits<double>::infinity();
        for (const double age :
             {29.5, -0.5, 9.25, 149.5, 150.5, -1.5, 0.25, 1e30, -1e30, infinite, -infinite, -9.3e18}) {
            ages.append(real(age));
        }
        ages += {text("20"), text("20x"), text("２０"), text("9999999999999999999"), bytes("\x32\x30"), bytes("")};
    }
    return ages;
}

int placeOf(const StoredValue& age)
{
    if (age.storage == StoredValue::Storage::Null) {
        return 17;
    }
    if (age.storage == StoredValue::Storage::Integer) {
        const qint64 years = age.value.toLongLong();
        return years < 0 ? 0 : years >= 150 ? 16 : static_cast<int>(years / 10) + 1;
    }
    if (age.storage == StoredValue::Storage::Real) {
        const double years = age.value.toDouble();
        if (years <= -1 && years >= -beyond64Bits) {
            return 0;
        }
        if (years >= 150 && years < beyond64Bits) {
            return 16;
        }
        const double decade = std::floor(years / 10);
        if (years >= 0 && years < 150 && years <= decade * 10 + 9) {
            return static_cast<int>(decade) + 1;
        }
    }
    return 18;
}

HeroFilter named(const QString& name, HeroFilter::NameMatch match)
{
    HeroFilter filter;
    filter.name = name;
    filter.nameMatch = match;
    return filter;
}

} // namespace

void AgesTest::initTestCase()
{
    m_heroes = TestDatabase::make(generatedHeroes);
    QVERIFY(m_heroes->addOddHeroes());
    const QList<StoredValue> ages = strangeAges(m_heroes->holdsOddValues());
    for (const StoredValue& age : ages) {
        QVERIFY(
            m_heroes->run(QStringLiteral("INSERT INTO hero (name, age, secret_name) VALUES ('Hero 00 odd', %1, 's')")
                              .arg(m_heroes->literal(age))));
    }
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
}

void AgesTest::barsAreInOrder()
{
    const QList<AgeBar> bars = AgeDistribution().bars();
    QCOMPARE(bars.size(), 19);
    QCOMPARE(bars.first(), (AgeBar{AgeBar::Kind::BelowRange, {}, -1, 0}));
    for (int place = 1; place <= 15; ++place) {
        QCOMPARE(bars.at(place), (AgeBar{AgeBar::Kind::Range, place * 10 - 10, place * 10 - 1, 0}));
    }
    QCOMPARE(bars.at(16), (AgeBar{AgeBar::Kind::AboveRange, 150, {}, 0}));
    QCOMPARE(bars.at(17).kind, AgeBar::Kind::None);
    QCOMPARE(bars.at(18).kind, AgeBar::Kind::NotAWholeNumber);
}

void AgesTest::addFilters() const
{
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    const QList<std::pair<HeroFilter, QString>> names{
        {{}, QStringLiteral("TRUE")},
        {named(QStringLiteral("O 00"), HeroFilter::NameMatch::Contains), QStringLiteral("lower(name) LIKE '%o 00%'")},
        {named(QStringLiteral("hero 00"), HeroFilter::NameMatch::StartsWith),
         QStringLiteral("lower(name) LIKE 'hero 00%'")},
        {named(QStringLiteral("age"), HeroFilter::NameMatch::Contains), QStringLiteral("lower(name) LIKE '%age%'")},
        {named(QStringLiteral("nobody's"), HeroFilter::NameMatch::Contains), QStringLiteral("FALSE")},
    };

    struct Ages
    {
        std::optional<qint64> from;
        std::optional<qint64> to;
        const char* found; // of those with an age
    };

    const QList<Ages> ages{{{}, {}, nullptr},
                           {40, {}, "age BETWEEN 40 AND 9223372036854775807"},
                           {{}, 15, "age BETWEEN -9223372036854775807 - 1 AND 15"},
                           {15, 31, "age BETWEEN 15 AND 31"},
                           {31, 15, "FALSE"},
                           {20, 29, "age BETWEEN 20 AND 29"}};
    for (const auto& [name, nameWhere] : names) {
        for (const Ages& age : ages) {
            for (const bool withoutAge : {false, true}) {
                HeroFilter filter = name;
                filter.ageFrom = age.from;
                filter.ageTo = age.to;
                filter.withoutAge = withoutAge;
                QStringList legs;
                if (age.found != nullptr) {
                    legs.append(QString::fromLatin1(age.found));
                }
                if (withoutAge) {
                    legs.append(QStringLiteral("age IS NULL"));
                }
                const QString where =
                    legs.isEmpty() ? nameWhere
                                   : QStringLiteral("%1 AND (%2)").arg(nameWhere, legs.join(QStringLiteral(" OR ")));
                QTest::newRow(qPrintable(where)) << filter << where;
            }
        }
    }
}

AgeDistribution AgesTest::expected(const QString& where) const
{
    AgeDistribution ages;
    const SqlConnection sql = m_database->sql();
    SelectedColumns columns(sql.dialect());
    const int age = columns.addStoredValue(QStringLiteral("age"));
    const int heroes = columns.add(QStringLiteral("count(*)"));
    const SqlStatement grouped{QStringLiteral("SELECT %1 FROM hero WHERE %2 GROUP BY age").arg(columns.list(), where),
                               {}};
    const Result<void> done = sql.forEachRow(grouped, [&](const QSqlQuery& row) {
        ages.add(placeOf(columns.storedValue(row, age)), row.value(heroes).toLongLong());
    });
    if (!done) {
        QTest::qFail(qPrintable(done.error().detail), __FILE__, __LINE__);
    }
    return ages;
}

void AgesTest::barsEqualAGroupBy_data()
{
    addFilters();
}

void AgesTest::barsEqualAGroupBy()
{
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    const Result<AgeDistribution> ages = countedAges(*m_database, filter);
    QVERIFY2(ages, qPrintable(ages ? QString() : ages.error().detail));
    const AgeDistribution grouped = expected(where);
    for (int place = 0; place < grouped.bars().size(); ++place) {
        QCOMPARE(std::pair(place, ages->bars().at(place).heroes), std::pair(place, grouped.bars().at(place).heroes));
    }
    QCOMPARE(ages->total(), counted(*m_database, filter).value());
}

void AgesTest::aBarFindsWhatItCounts_data()
{
    addFilters();
}

void AgesTest::aBarFindsWhatItCounts()
{
    QFETCH(HeroFilter, filter);
    filter = AgeBar{AgeBar::Kind::None, {}, {}, 0}.asked(filter);
    filter.withoutAge = false; // What remains is the name.
    const AgeDistribution ages = countedAges(*m_database, filter).value();
    qint64 found = 0;
    for (const AgeBar& bar : ages.bars()) {
        if (bar.canBeAskedFor()) {
            QCOMPARE(counted(*m_database, bar.asked(filter)).value(), bar.heroes);
            found += bar.heroes;
        }
    }
    QCOMPARE(ages.bars().constLast().heroes, counted(*m_database, filter).value() - found);
}

void AgesTest::partsAddUp()
{
    AgeDistribution sum;
    HeroFilter filter;
    for (const auto& [from, to] : {std::pair(std::optional<qint64>(), std::optional<qint64>(24)),
                                   std::pair(std::optional<qint64>(25), std::optional<qint64>())}) {
        filter.ageFrom = from;
        filter.ageTo = to;
        filter.withoutAge = !from.has_value();
        const AgeDistribution part = countedAges(*m_database, filter).value();
        for (int place = 0; place < part.bars().size(); ++place) {
            sum.add(place, part.bars().at(place).heroes);
        }
    }
    const AgeDistribution whole = countedAges(*m_database).value();
    QCOMPARE(sum.bars().mid(0, 18), whole.bars().mid(0, 18));
    if (m_heroes->holdsOddValues()) {
        QVERIFY(whole.bars().constLast().heroes > 10);
        QCOMPARE(sum.bars().constLast().heroes, 4); // -0.5, 9.25, 29.5, 149.5; the others are in neither part.
    }
}

void AgesTest::aBarTakesThePlaceOfTheAges()
{
    HeroFilter filter = named(QStringLiteral("x"), HeroFilter::NameMatch::StartsWith);
    filter.ageFrom = 3;
    filter.withoutAge = true;
    const QList<AgeBar> bars = AgeDistribution().bars();
    for (const AgeBar& bar : bars) {
        const HeroFilter asked = bar.asked(filter);
        QCOMPARE(asked.name, filter.name);
        QCOMPARE(asked.nameMatch, filter.nameMatch);
        QVERIFY(!bar.isAskedBy(filter));
        QCOMPARE(bar.isAskedBy(asked), bar.kind != AgeBar::Kind::NotAWholeNumber);
        QVERIFY(!bar.isAskedBy({}));
    }
    QCOMPARE(bars.constLast().asked(filter), filter);
    HeroFilter none = bars.at(AgeDistribution::placeOfNone()).asked(filter);
    QVERIFY(none.withoutAge && !none.ageFrom && !none.ageTo);
    none.ageTo = 5;
    QVERIFY(!bars.at(AgeDistribution::placeOfNone()).isAskedBy(none));
}

void AgesTest::oddAgesAreInTheirPlaces_data()
{
    QTest::addColumn<StoredValue>("age");
    QTest::addColumn<int>("place");
    const AgeRange range = m_heroes->ageRange();
    QTest::newRow("none") << StoredValue::null() << 17;
    QTest::newRow("lowest") << StoredValue::integer(range.lowest) << 0;
    QTest::newRow("highest") << StoredValue::integer(range.highest) << 16;
    if (!m_heroes->holdsOddValues()) {
        return;
    }
    QTest::newRow("text") << text("abc") << 18;
    QTest::newRow("empty text") << text("") << 18;
    QTest::newRow("bytes") << bytes("\x32\x30") << 18;
    QTest::newRow("real in a range") << real(20.5) << 3;
    QTest::newRow("real between two ranges") << real(29.5) << 18;
    QTest::newRow("real between below and 0") << real(-0.5) << 18;
    QTest::newRow("real below") << real(-1.5) << 0;
    QTest::newRow("real between 149 and 150") << real(149.5) << 18;
    QTest::newRow("real above") << real(150.5) << 16;
    QTest::newRow("2^63") << real(beyond64Bits) << 18;
    QTest::newRow("-1e30") << real(-1e30) << 18;
    QTest::newRow("infinite") << real(std::numeric_limits<double>::infinity()) << 18;
}

void AgesTest::oddAgesAreInTheirPlaces()
{
    QFETCH(const StoredValue, age);
    QFETCH(const int, place);
    const AgeDistribution before = countedAges(*m_database).value();
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (1234567, 'x', %1, 's')")
                              .arg(m_heroes->literal(age))));
    AgeDistribution after = countedAges(*m_database).value();
    QVERIFY(m_heroes->run(QStringLiteral("DELETE FROM hero WHERE id = 1234567")));
    after.add(place, -1);
    QCOMPARE(after, before);
}

void AgesTest::nobodyIsCountedInAnEmptyTable()
{
    const auto empty = TestDatabase::make();
    const Result<std::unique_ptr<Database>> database = empty->open();
    QVERIFY(database);
    QCOMPARE(countedAges(**database).value(), AgeDistribution());
}

QTEST_GUILESS_MAIN(AgesTest)
#include "tst_ages.moc"
