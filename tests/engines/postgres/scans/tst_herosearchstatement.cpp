#include "engines/postgres/scans/herosearchstatement.h"

#include "engines/postgres/connect/postgresconnection.h"
#include "support/testdatabase.h"

#include <QTest>
#include <algorithm>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroSort)
Q_DECLARE_METATYPE(heroadmin::HeroFilter)

/// Every statement against a full ORDER BY of the test's own.
class HeroSearchStatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void findsWhatAnOrderByHas_data();
    void findsWhatAnOrderByHas();
    void goesFromAgeToAge();
    void numbersBeyondTheColumnAreNoError();

private:
    [[nodiscard]] QList<HeroRow> found(const HeroSearchRequest& request, const HeroIndexes& indexes) const;

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<PostgresConnection> m_connection;
};

namespace {

constexpr int generatedHeroes = 2'000;

QList<qint64> idsOf(const QList<HeroRow>& rows)
{
    QList<qint64> ids;
    for (const HeroRow& row : rows) {
        ids.append(row.id);
    }
    return ids;
}

QString orderOf(const HeroSort& sort)
{
    const QString word = sort.order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QString column = sort.column == HeroSort::Column::Name  ? QStringLiteral("name")
                           : sort.column == HeroSort::Column::Age ? QStringLiteral("age")
                                                                  : QStringLiteral("id");
    return QStringLiteral("%1 %2 NULLS LAST, id %2").arg(column, word);
}

} // namespace

void HeroSearchStatementTest::initTestCase()
{
    m_heroes = TestDatabase::make(generatedHeroes);
    QVERIFY(m_heroes && m_heroes->addOddHeroes());
    const auto address = PostgresAddress::read(m_heroes->location());
    QVERIFY(address && *address);
    Result<std::unique_ptr<PostgresConnection>> connection = PostgresConnection::open({**address, {}}, {});
    QVERIFY2(connection, qPrintable(connection ? QString() : connection.error().message));
    m_connection = std::move(*connection);
}

void HeroSearchStatementTest::cleanupTestCase()
{
    m_connection.reset();
    m_heroes.reset();
}

QList<HeroRow> HeroSearchStatementTest::found(const HeroSearchRequest& request, const HeroIndexes& indexes) const
{
    const SqlConnection sql = m_connection->sql();
    const HeroSearchStatement search(request, indexes, sql.dialect());
    QList<HeroRow> rows;
    const Result<void> read =
        sql.forEachRow(search.statement(), [&](const QSqlQuery& row) { rows.append(search.toRow(row)); });
    if (!read) {
        QTest::qFail(qPrintable(read.error().message + read.error().detail), __FILE__, __LINE__);
    }
    return rows;
}

void HeroSearchStatementTest::findsWhatAnOrderByHas_data()
{
    QTest::addColumn<HeroSort>("sort");
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("isIndexed");
    const QList<std::pair<HeroFilter, QString>> filters{
        {{}, QStringLiteral("TRUE")},
        {{.name = QStringLiteral("O 00")}, QStringLiteral("lower(name) LIKE '%o 00%'")},
        {{.ageFrom = 20, .ageTo = 22, .withoutAge = true}, QStringLiteral("age BETWEEN 20 AND 22 OR age IS NULL")},
    };
    for (const HeroSort::Column column : {HeroSort::Column::Id, HeroSort::Column::Name, HeroSort::Column::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            for (const auto& [filter, where] : filters) {
                for (const bool isIndexed : {true, false}) {
                    QTest::addRow("%d %d %s %d", static_cast<int>(column), static_cast<int>(order), qPrintable(where),
                                  isIndexed)
                        << HeroSort{column, order} << filter << where << isIndexed;
                }
            }
        }
    }
}

void HeroSearchStatementTest::findsWhatAnOrderByHas()
{
    QFETCH(const HeroSort, sort);
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const bool, isIndexed);
    const HeroIndexes indexes{isIndexed, isIndexed};
    const QList<qint64> all =
        m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE %1 ORDER BY %2").arg(where, orderOf(sort)));
    QList<qint64> reversed = all;
    std::reverse(reversed.begin(), reversed.end());
    QVERIFY(all.size() > 60);

    HeroSearchRequest request{.filter = filter, .sort = sort, .wanted = 7};
    for (const qsizetype place : {qsizetype(0), qsizetype(5), all.size() / 4, all.size() / 2, all.size() - 9}) {
        const HeroRow hero =
            found({.heroId = all.at(place), .isWhole = true}, indexes).value(0, HeroRow()); // As it stands there.
        QCOMPARE(hero.id, all.at(place));
        QVERIFY(hero.loaded);
        request.beyond = SortKey{hero.id, sort.column == HeroSort::Column::Name  ? hero.loaded->name
                                          : sort.column == HeroSort::Column::Age ? hero.loaded->age
                                                                                 : StoredValue::null()};
        for (const bool isInclusive : {false, true}) {
            request.isInclusive = isInclusive;
            request.direction = ReadingDirection::Forward;
            request.skipped = 0;
            QCOMPARE(idsOf(found(request, indexes)), all.mid(place + (isInclusive ? 0 : 1), 7));
            request.skipped = 2;
            QCOMPARE(idsOf(found(request, indexes)), all.mid(place + (isInclusive ? 2 : 3), 7));
            request.skipped = 0;
            request.direction = ReadingDirection::Backward;
            QCOMPARE(idsOf(found(request, indexes)), reversed.mid(all.size() - place - (isInclusive ? 1 : 0), 7));
        }
    }
    request.beyond.reset();
    request.direction = ReadingDirection::Forward;
    request.wanted = all.size() + 5;
    QCOMPARE(idsOf(found(request, indexes)), all);
    request.direction = ReadingDirection::Backward;
    QCOMPARE(idsOf(found(request, indexes)), reversed);
    request.skipped = all.size() - 3;
    QCOMPARE(idsOf(found(request, indexes)), reversed.sliced(request.skipped));
    request.skipped = std::numeric_limits<qint64>::max();
    QVERIFY(found(request, indexes).isEmpty());
}

void HeroSearchStatementTest::goesFromAgeToAge()
{
    const HeroSort byAge{HeroSort::Column::Age, Qt::AscendingOrder};
    const SqlStatement plain =
        HeroSearchStatement({.filter = {.ageFrom = 3}, .sort = byAge}, {true, true}, m_connection->sql().dialect())
            .statement();
    QVERIFY(!plain.sql.contains(u"RECURSIVE"));
    const SqlStatement stepping =
        HeroSearchStatement({.sort = byAge}, {true, true}, m_connection->sql().dialect()).statement();
    QVERIFY(stepping.sql.contains(u"RECURSIVE"));
}

void HeroSearchStatementTest::numbersBeyondTheColumnAreNoError()
{
    constexpr qint64 beyond = std::numeric_limits<qint64>::max();
    constexpr qint64 below = std::numeric_limits<qint64>::min();
    const HeroIndexes indexes{true, true};
    for (const qint64 id : {beyond, below}) {
        QVERIFY(found({.heroId = id}, indexes).isEmpty());
    }
    QVERIFY(found({.beyond = SortKey{beyond, {}}}, indexes).isEmpty());
    QCOMPARE(found({.beyond = SortKey{below, {}}}, indexes).size(), 1);
    const HeroSort byAge{HeroSort::Column::Age, Qt::AscendingOrder};
    QCOMPARE(found({.sort = byAge, .beyond = SortKey{below, StoredValue::integer(below)}}, indexes).size(), 1);
    const QList<HeroRow> behind =
        found({.sort = byAge, .beyond = SortKey{beyond, StoredValue::integer(beyond)}}, indexes);
    QVERIFY(!behind.constFirst().age.isValid());
}

QTEST_GUILESS_MAIN(HeroSearchStatementTest)
#include "tst_herosearchstatement.moc"
