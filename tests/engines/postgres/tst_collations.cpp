#include "data/repository/herorepository.h"
#include "data/repository/herowriter.h"
#include "support/readpage.h"
#include "support/singlewrites.h"
#include "support/testdatabase.h"

#include <QTest>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

/// Names have the order of their column, whatever that is, and are found and guarded to the letter all the same.
class CollationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void walksInTheOrderOfTheColumn_data() { addCollations(); }

    void walksInTheOrderOfTheColumn();

    void findsTheSameHeroes_data() { addCollations(); }

    void findsTheSameHeroes();

    void otherLettersAreAConflict_data() { addCollations(); }

    void otherLettersAreAConflict();

private:
    static void addCollations();
    [[nodiscard]] bool open(const QString& collation);
    [[nodiscard]] QList<qint64> walked(const HeroSort& sort, const HeroFilter& filter = {});

    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

namespace {

constexpr int heroes = 1'000;
constexpr int pageSize = 37;

} // namespace

void CollationsTest::init()
{
    m_heroes = TestDatabase::make(heroes);
    // Many are alike, or differ in case or accents only.
    QVERIFY(m_heroes->run(
        {QStringLiteral(
             "UPDATE hero SET name = (ARRAY['hero', 'Hero', 'HERO', 'héro', 'Héro', 'he-ro', 'Äther', 'zebra', "
             "'Zebra', 'İ', 'ı', 'straße', 'STRASSE', '英雄', '🦸', ' hero'])[1 + id % 16] || ' ' || id % 11"),
         QStringLiteral("CREATE COLLATION phonebook (provider = icu, locale = 'de-u-co-phonebk')"),
         QStringLiteral("CREATE COLLATION caseless (provider = icu, locale = 'und-u-ks-level1', deterministic = "
                        "false)")}));
}

void CollationsTest::cleanup()
{
    m_database.reset();
    m_heroes.reset();
}

void CollationsTest::addCollations()
{
    QTest::addColumn<QString>("collation");
    for (const char* const collation : {"default", "C", "en-US-x-icu", "phonebook", "caseless"}) {
        QTest::newRow(collation) << QString::fromLatin1(collation);
    }
}

bool CollationsTest::open(const QString& collation)
{
    const bool isChanged =
        m_heroes->run(QStringLiteral("ALTER TABLE hero ALTER COLUMN name TYPE VARCHAR COLLATE \"%1\"").arg(collation));
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    if (!isChanged || !database) {
        return false;
    }
    m_database = std::move(*database);
    return true;
}

QList<qint64> CollationsTest::walked(const HeroSort& sort, const HeroFilter& filter)
{
    QList<qint64> ids;
    PagePosition position = FirstPage();
    for (bool hasNext = true; hasNext;) {
        const Result<HeroPage> page = readPage(*m_database, {filter, sort, position, pageSize});
        if (!page) {
            QTest::qFail(qPrintable(page.error().message + page.error().detail), __FILE__, __LINE__);
            return {};
        }
        for (const HeroRow& row : page->rows) {
            ids.append(row.id);
        }
        position = PageAfter{page->last};
        hasNext = page->hasNext && ids.size() <= heroes;
    }
    return ids;
}

void CollationsTest::walksInTheOrderOfTheColumn()
{
    QFETCH(const QString, collation);
    QVERIFY(open(collation));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const QString direction = order == Qt::AscendingOrder ? QStringLiteral("ASC") : QStringLiteral("DESC");
        const QList<qint64> expected =
            m_heroes->ids(QStringLiteral("SELECT id FROM hero ORDER BY name %1, id %1").arg(direction));
        QCOMPARE(expected.size(), heroes);
        QCOMPARE(walked({HeroSort::Column::Name, order}), expected);
    }
}

void CollationsTest::findsTheSameHeroes()
{
    QFETCH(const QString, collation);
    QVERIFY(open(collation));
    const auto idsOf = [this](const char* names) {
        return m_heroes->ids(QStringLiteral("SELECT id FROM hero WHERE name COLLATE \"C\" ~ '%1' ORDER BY id")
                                 .arg(QString::fromUtf8(names)));
    };
    HeroFilter filter;
    for (const auto& [text, names] :
         {std::pair("hero", "[Hh][Ee][Rr][Oo]"), std::pair("HÉRO", "[Hh]é[Rr][Oo]"), std::pair("äther 3", "Äther 3"),
          std::pair("e-r", "e-r"), std::pair("🦸", "🦸"), std::pair("英雄 1", "英雄 1")}) {
        filter.name = QString::fromUtf8(text);
        filter.nameMatch = HeroFilter::NameMatch::Contains;
        QCOMPARE(walked({}, filter), idsOf(names));
        filter.nameMatch = HeroFilter::NameMatch::StartsWith;
        QCOMPARE(walked({}, filter), idsOf((QByteArray("^") + names).constData()));
    }
}

void CollationsTest::otherLettersAreAConflict()
{
    QFETCH(const QString, collation);
    QVERIFY(open(collation));
    HeroWriter writer(*m_database, 1);
    const HeroSnapshot loaded = HeroRepository(*m_database).read(16).value(); // "hero 5"
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = 'HERO 5' WHERE id = 16")));
    HeroUpdate update;
    update.name = QStringLiteral("mine");
    const Result<void> refused = updateOne(writer, loaded, std::move(update));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_heroes->stored("name", 16).toString(), QStringLiteral("HERO 5"));
    // And what differs in case alone is something else to be written.
    HeroUpdate other;
    other.name = QStringLiteral("hero 5");
    QVERIFY(updateOne(writer, HeroRepository(*m_database).read(16).value(), std::move(other)));
    QCOMPARE(m_heroes->stored("name", 16).toString(), QStringLiteral("hero 5"));
}

QTEST_GUILESS_MAIN(CollationsTest)
#include "tst_collations.moc"
