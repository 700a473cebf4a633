#include "data/repository/heropagereader.h"
#include "support/herofile.h"
#include "support/spreadheroes.h"
#include "support/testdatabase.h"

#include <QTest>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Heroes that hold what their columns aren't meant for are counted and found, however many there are and whatever
/// index there is.
class OddHeroCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areCountedAndFound_data();
    void areCountedAndFound();
    void theIndexAloneIsRead();
    void whetherTheServiceMindsIsTold_data();
    void whetherTheServiceMindsIsTold();
    void noneAreToldAtOnce();

private:
    [[nodiscard]] static OddHeroes counted(Database& database, int* slices = nullptr)
    {
        const auto counter = database.heroes()->odd();
        int advanced = 0;
        while (!counter->isFinished() && advanced < 100'000) {
            if (!counter->advance(SpreadHeroes::atOnce())) {
                return {{-1, false}, {-1, false}};
            }
            ++advanced;
        }
        if (slices != nullptr) {
            *slices = advanced;
        }
        return counter->answer();
    }
};

namespace {

const char* const oddAge = "(typeof(age) IN ('text', 'blob') OR age IN (9e999, -9e999))";
const char* const oddName = "(name IS NULL OR typeof(name) = 'blob')";

QStringList looseTable()
{
    return {QStringLiteral("ALTER TABLE hero RENAME TO before"), QStringLiteral("DROP INDEX ix_hero_name"),
            QStringLiteral("DROP INDEX ix_hero_age"),
            QStringLiteral("CREATE TABLE hero (name VARCHAR, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR, "
                           "PRIMARY KEY (id))"),
            QStringLiteral("INSERT INTO hero (name, age, id, secret_name) SELECT name, age, id, secret_name FROM "
                           "before")};
}

QString withoutOthers()
{
    return QStringLiteral("DELETE FROM hero WHERE id BETWEEN %1 AND %2").arg(FirstOddHero).arg(EndOfOddHeroes);
}

QStringList bothIndexes()
{
    return {QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)"),
            QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)")};
}

} // namespace

void OddHeroCounterTest::areCountedAndFound_data()
{
    QTest::addColumn<QStringList>("indexes");
    QTest::addColumn<QStringList>("changes");
    const QStringList few{
        QStringLiteral("UPDATE hero SET age = '' WHERE id % 401 = 0"),
        QStringLiteral("UPDATE hero SET age = 'abc' WHERE id % 401 = 1"),
        QStringLiteral("UPDATE hero SET age = x'0001' WHERE id % 401 = 2"),
        QStringLiteral("UPDATE hero SET age = 30.5 WHERE id % 401 = 3"),
        QStringLiteral("UPDATE hero SET age = 9e999 WHERE id % 401 = 4"),
        QStringLiteral("UPDATE hero SET age = -9e999 WHERE id % 401 = 5"),
        QStringLiteral("UPDATE hero SET age = 9223372036854775808 WHERE id % 401 = 6"),
        QStringLiteral("UPDATE hero SET name = x'fffe00' WHERE id % 401 = 7"),
        QStringLiteral("UPDATE hero SET name = NULL WHERE id % 401 = 8"),
        QStringLiteral("UPDATE hero SET name = x'' WHERE id % 401 = 9"),
        QStringLiteral("UPDATE hero SET name = '' WHERE id % 401 = 10"),
    };
    const QStringList most{
        QStringLiteral("UPDATE hero SET age = '' WHERE id % 3 = 0"),
        QStringLiteral("UPDATE hero SET age = printf('age %d', id) WHERE id % 3 = 1"),
        QStringLiteral("UPDATE hero SET name = NULL WHERE id % 5 = 0"),
        QStringLiteral("UPDATE hero SET name = CAST(name AS BLOB) WHERE id % 5 = 1"),
    };
    const QStringList desc{QStringLiteral("CREATE INDEX names ON hero (name DESC)"),
                           QStringLiteral("CREATE INDEX ages ON hero (age DESC)")};
    const QStringList partial{QStringLiteral("CREATE INDEX names ON hero (name) WHERE name IS NOT NULL"),
                              QStringLiteral("CREATE INDEX ages ON hero (age) WHERE typeof(age) = 'integer'")};
    const QStringList expressions{QStringLiteral("CREATE INDEX names ON hero (lower(name))"),
                                  QStringLiteral("CREATE INDEX ages ON hero (age + 1)")};
    const QStringList nocase{QStringLiteral("CREATE INDEX names ON hero (name COLLATE NOCASE)"),
                             QStringLiteral("CREATE INDEX ages ON hero (age)")};
    QTest::newRow("few") << bothIndexes() << few;
    QTest::newRow("few, without an index") << QStringList() << few;
    QTest::newRow("few, descending indexes") << desc << few;
    QTest::newRow("few, partial indexes") << partial << few;
    QTest::newRow("few, indexes on expressions") << expressions << few;
    QTest::newRow("few, one index of another collation") << nocase << few;
    QTest::newRow("most") << bothIndexes() << most;
    QTest::newRow("most, without an index") << QStringList() << most;
    QTest::newRow("none") << bothIndexes() << QStringList();
}

void OddHeroCounterTest::areCountedAndFound()
{
    QFETCH(const QStringList, indexes);
    QFETCH(const QStringList, changes);
    const SpreadHeroes heroes(looseTable() + indexes + changes);
    const OddHeroes odd = counted(heroes.database());

    const struct
    {
        HeroFilter filter;
        QString where;
        qint64 heroes;
    } columns[] = {{{.oddAge = true}, QString::fromLatin1(oddAge), odd.ages.heroes},
                   {{.oddName = true}, QString::fromLatin1(oddName), odd.names.heroes}};

    for (const auto& column : columns) {
        const QList<HeroSort> sorts = SpreadHeroes::allSorts();
        for (const HeroSort& sort : sorts) {
            const QList<qint64> ids = heroes.expectedIds(column.where, sort);
            QCOMPARE(column.heroes, ids.size());
            const HeroPage first = heroes.page(FirstPage(), sort, column.filter);
            QCOMPARE(SpreadHeroes::idsOf(first), ids.mid(0, SpreadHeroes::limit));
            if (first.hasNext) {
                const HeroPage next = heroes.page(PageAfter{first.last}, sort, column.filter);
                QCOMPARE(SpreadHeroes::idsOf(next), ids.mid(SpreadHeroes::limit, SpreadHeroes::limit));
            }
        }
        const auto counter = heroes.database().heroes()->count(column.filter, {}, {});
        while (!counter->isFinished()) {
            QVERIFY(counter->advance(SpreadHeroes::atOnce()));
        }
        QCOMPARE(counter->answer().total, column.heroes);
    }
}

void OddHeroCounterTest::theIndexAloneIsRead()
{
    const SpreadHeroes heroes({QStringLiteral("UPDATE hero SET age = 'abc' WHERE id % 401 = 1")});
    int slices = 0;
    QVERIFY(counted(heroes.database(), &slices).ages.heroes > 0);
    QVERIFY2(slices <= 10, qPrintable(QString::number(slices))); // And not one for each part of the table.
    const SpreadHeroes many({QStringLiteral("UPDATE hero SET age = ''")});
    QVERIFY(counted(many.database(), &slices).ages.heroes > SpreadHeroes::heroes);
    QVERIFY2(slices > 50, qPrintable(QString::number(slices))); // No lock is held for all of them.
}

void OddHeroCounterTest::whetherTheServiceMindsIsTold_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("mindsAge");
    QTest::addColumn<bool>("mindsName");
    // As seen with the service itself.
    QTest::newRow("''") << QStringLiteral("age = ''") << true << false;
    QTest::newRow("text") << QStringLiteral("age = 'abc'") << true << false;
    QTest::newRow("bytes") << QStringLiteral("age = x'0001'") << true << false;
    QTest::newRow("digits as bytes") << QStringLiteral("age = x'2d3330'") << false << false;
    QTest::newRow("digits and U+0000") << QStringLiteral("age = x'333000'") << true << false;
    QTest::newRow("infinity") << QStringLiteral("age = 9e999") << true << false;
    QTest::newRow("30.5") << QStringLiteral("age = 30.5") << false << false;
    QTest::newRow("no name") << QStringLiteral("name = NULL") << false << true;
    QTest::newRow("bytes as a name") << QStringLiteral("name = x'fffe00'") << false << true;
    QTest::newRow("ASCII as bytes") << QStringLiteral("name = x'616263'") << false << false;
    QTest::newRow("UTF-8 as bytes") << QStringLiteral("name = x'52c3a900'") << false << false;
    QTest::newRow("half a letter as bytes") << QStringLiteral("name = x'52c3'") << false << true;
}

void OddHeroCounterTest::whetherTheServiceMindsIsTold()
{
    QFETCH(const QString, change);
    const SpreadHeroes heroes(
        looseTable() + bothIndexes() +
        QStringList{withoutOthers(), QStringLiteral("UPDATE hero SET %1 WHERE id = 2003").arg(change)});
    const OddHeroes odd = counted(heroes.database());
    const bool isNumber = change.endsWith(QStringLiteral("30.5")); // Odd, but the service's own business.
    QCOMPARE(odd.ages.heroes + odd.names.heroes, isNumber ? 0 : 1);
    QTEST(odd.ages.breakTheService, "mindsAge");
    QTEST(odd.names.breakTheService, "mindsName");
}

void OddHeroCounterTest::noneAreToldAtOnce()
{
    const auto heroes = TestDatabase::make(10);
    const Result<std::unique_ptr<Database>> database = heroes->open();
    QVERIFY(database);
    QCOMPARE(counted(**database), OddHeroes());
}

QTEST_GUILESS_MAIN(OddHeroCounterTest)
#include "tst_oddherocounter.moc"
