#include "data/repository/heropagereader.h"
#include "engines/sqlite/sql/sqliteschema.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "support/counted.h"
#include "support/spreadheroes.h"
#include "support/sqliteengines.h"

#include <QTest>
#include <map>

using namespace heroadmin;
using namespace heroadmin::testing;

Q_DECLARE_METATYPE(heroadmin::HeroFilter)
Q_DECLARE_METATYPE(heroadmin::HeroSort)

/// Files whose indexes are not the service's: everything is found all the same, and no column is read along that would
/// need a scan of the whole table for each part.
class OtherIndexesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void indexesAreTold_data();
    void indexesAreTold();
    void walkGivesEachHeroOnce_data();
    void walkGivesEachHeroOnce();
    void searchWithoutAnIndexIsOnePass_data();
    void searchWithoutAnIndexIsOnePass();
    void openDatabaseKnowsWhatWasAdded();

private:
    void addFiles() const;

    std::map<QString, std::unique_ptr<SpreadHeroes>> m_files;
};

namespace {

QStringList withNamesOf(const QString& type)
{
    return {
        QStringLiteral("DROP INDEX ix_hero_name"),
        QStringLiteral("DROP INDEX ix_hero_age"),
        QStringLiteral("ALTER TABLE hero RENAME TO former"),
        QStringLiteral("CREATE TABLE hero (name %1, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR NOT NULL, "
                       "PRIMARY KEY (id))")
            .arg(type),
        QStringLiteral("INSERT INTO hero (id, name, age, secret_name) SELECT id, name, age, secret_name FROM former"),
        QStringLiteral("UPDATE hero SET name = upper(name) WHERE id % 3 = 0"),
        QStringLiteral("CREATE INDEX ix_hero_name ON hero (name)"),
        QStringLiteral("CREATE INDEX ix_hero_age ON hero (age)"),
        QStringLiteral("DROP TABLE former"),
    };
}

} // namespace

void OtherIndexesTest::initTestCase()
{
    const auto add = [this](const char* title, const QStringList& changes) {
        m_files[QString::fromLatin1(title)] = std::make_unique<SpreadHeroes>(changes);
    };
    add("the service's", {});
    add("none", {QStringLiteral("DROP INDEX ix_hero_name"), QStringLiteral("DROP INDEX ix_hero_age")});
    add("partial", {QStringLiteral("DROP INDEX ix_hero_name"),
                    QStringLiteral("CREATE INDEX ix_hero_name ON hero (name) WHERE age IS NOT NULL")});
    add("names without letter case", withNamesOf(QStringLiteral("VARCHAR NOT NULL COLLATE NOCASE")));
    add("another name", {QStringLiteral("DROP INDEX ix_hero_name"),
                         QStringLiteral("CREATE INDEX of_names ON hero (NAME COLLATE binary, age)")});
}

void OtherIndexesTest::addFiles() const
{
    QTest::addColumn<QString>("file");
}

void OtherIndexesTest::indexesAreTold_data()
{
    addFiles();
    QTest::addColumn<bool>("byName");
    QTest::addColumn<bool>("byAge");
    QTest::newRow("the service's") << QStringLiteral("the service's") << true << true;
    QTest::newRow("none") << QStringLiteral("none") << false << false;
    QTest::newRow("partial") << QStringLiteral("partial") << false << true;
    QTest::newRow("names without letter case") << QStringLiteral("names without letter case") << false << true;
    QTest::newRow("another name") << QStringLiteral("another name") << true << true;
}

void OtherIndexesTest::indexesAreTold()
{
    QFETCH(const QString, file);
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(m_files.at(file)->database().sql());
    QVERIFY(indexes);
    QVERIFY(indexes->has(HeroSort::Column::Id));
    QTEST(indexes->has(HeroSort::Column::Name), "byName");
    QTEST(indexes->has(HeroSort::Column::Age), "byAge");
}

void OtherIndexesTest::walkGivesEachHeroOnce_data()
{
    addFiles();
    QTest::addColumn<HeroFilter>("filter");
    QTest::addColumn<QString>("where");
    QTest::addColumn<HeroSort>("sort");
    using Match = HeroFilter::NameMatch;
    const QList<std::pair<HeroFilter, QString>> filters{
        {{}, QStringLiteral("TRUE")},
        {{.name = QStringLiteral("11")}, QStringLiteral("name LIKE '%11%'")},
        {{.name = QStringLiteral("sAme"), .nameMatch = Match::StartsWith}, QStringLiteral("name LIKE 'same%'")},
        {{.ageFrom = 20, .ageTo = 30, .withoutAge = true}, QStringLiteral("(age BETWEEN 20 AND 30 OR age IS NULL)")},
    };
    for (const auto& [title, heroes] : m_files) {
        for (const auto& [filter, where] : filters) {
            for (const HeroSort& sort : SpreadHeroes::allSorts()) {
                QTest::addRow("%s, %s, by %s %s", qPrintable(title), qPrintable(where),
                              qPrintable(SpreadHeroes::nameOf(sort.column)),
                              sort.order == Qt::AscendingOrder ? "up" : "down")
                    << title << filter << where << sort;
            }
        }
    }
}

void OtherIndexesTest::walkGivesEachHeroOnce()
{
    QFETCH(const QString, file);
    QFETCH(const HeroFilter, filter);
    QFETCH(const QString, where);
    QFETCH(const HeroSort, sort);
    const SpreadHeroes& heroes = *m_files.at(file);
    const QList<qint64> expected = heroes.expectedIds(where, sort);
    HeroPage current = heroes.page(FirstPage(), sort, filter);
    QList<qint64> found = SpreadHeroes::idsOf(current);
    while (current.hasNext && found.size() <= expected.size()) {
        current = heroes.page(PageAfter{current.last}, sort, filter);
        found += SpreadHeroes::idsOf(current);
    }
    QCOMPARE(found, expected);

    const qint64 offset = expected.size() / 2;
    current = heroes.page(PageAtOffset{offset}, sort, filter);
    QCOMPARE(SpreadHeroes::idsOf(current), expected.mid(offset, SpreadHeroes::limit));
    const HeroCount count = countedFrom(heroes.database(), filter, sort, current.first, SpreadHeroes::atOnce()).value();
    QCOMPARE(count.total, expected.size());
    QCOMPARE(count.offset, offset);
}

void OtherIndexesTest::searchWithoutAnIndexIsOnePass_data()
{
    addFiles();
    QTest::addColumn<bool>("isOnePass");
    QTest::newRow("the service's") << QStringLiteral("the service's") << false;
    QTest::newRow("none") << QStringLiteral("none") << true;
    QTest::newRow("names without letter case") << QStringLiteral("names without letter case") << true;
}

void OtherIndexesTest::searchWithoutAnIndexIsOnePass()
{
    QFETCH(const QString, file);
    // Most of them match: the page is full long before the end. Only a pass has seen them all.
    HeroFilter filter;
    filter.name = QStringLiteral("HERO");
    const HeroPage page = m_files.at(file)->page(FirstPage(), {HeroSort::Column::Name, Qt::AscendingOrder}, filter);
    QVERIFY(page.hasNext);
    QTEST(page.total.has_value(), "isOnePass");
}

void OtherIndexesTest::openDatabaseKnowsWhatWasAdded()
{
    const SpreadHeroes heroes({QStringLiteral("DROP INDEX ix_hero_name")});
    const Result<std::unique_ptr<SqliteDatabase>> database =
        SqliteDatabase::open(SqliteEngine::addressOfFile(heroes.path()));
    QVERIFY(database);
    QVERIFY(!(*database)->info().indexes.has(HeroSort::Column::Name));
    QVERIFY((*database)->addMissingIndexes());
    QVERIFY((*database)->info().indexes.has(HeroSort::Column::Name));
}

QTEST_GUILESS_MAIN(OtherIndexesTest)
#include "tst_otherindexes.moc"
