
#include "data/heroes/namequery.h"
#include "support/counted.h"
#include "support/readpage.h"
#include "support/testdatabase.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <memory>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

using NameMatch = HeroFilter::NameMatch;

constexpr NameMatch bothMatches[] = {NameMatch::Contains, NameMatch::StartsWith};

} // namespace

class NameSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void documentedTable_data();
    void documentedTable();
    void numbersAreIds_data();
    void numbersAreIds();
    void idGoesWithAges();
    void longTexts_data();
    void longTexts();
    void whatNoNameCanBe();
    void oddNames();

private:
    void addHero(qint64 id, const QString& name);
    [[nodiscard]] QList<qint64> found(const QString& text, NameMatch match);
    std::unique_ptr<TestDatabase> m_heroes;
    std::unique_ptr<Database> m_database;
};

void NameSearchTest::init()
{
    m_heroes = TestDatabase::make();
    Result<std::unique_ptr<Database>> database = m_heroes->open();
    QVERIFY2(database, qPrintable(database ? QString() : database.error().message));
    m_database = std::move(*database);
}

void NameSearchTest::cleanup()
{
    m_database.reset();
    m_heroes.reset();
}

/// Of age 20.
void NameSearchTest::addHero(qint64 id, const QString& name)
{
    QVERIFY(m_heroes->run(QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (%1, %2, 20, 's')")
                              .arg(QString::number(id), m_heroes->literal(StoredValue::text(name)))));
}

/// By the way that the window goes.
QList<qint64> NameSearchTest::found(const QString& text, NameMatch match)
{
    HeroFilter filter;
    filter.name = text;
    filter.nameMatch = match;
    const Result<HeroPage> page = readPage(*m_database, {filter, {}, FirstPage(), 100});
    if (!page) {
        QTest::qFail(qPrintable(page.error().message + page.error().detail), __FILE__, __LINE__);
        return {};
    }
    QList<qint64> ids;
    for (const HeroRow& row : page->rows) {
        ids.append(row.id);
    }
    return ids;
}

void NameSearchTest::documentedTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("contains");
    QTest::addColumn<bool>("startsWith");
    QFile document(QStringLiteral(LETTER_CASE_DOCUMENT));
    QVERIFY(document.open(QFile::ReadOnly));
    static const QRegularExpression row(QStringLiteral("^\\| `([^`]+)` \\| `([^`]+)` \\| (yes|no) \\| (yes|no) \\|"));
    static const QRegularExpression character(QStringLiteral("\\{U\\+([0-9A-F]+)\\}"));
    const auto readable = [](QString text) {
        for (auto found = character.match(text); found.hasMatch(); found = character.match(text)) {
            text.replace(found.captured(0), QChar(found.captured(1).toUShort(nullptr, 16)));
        }
        return text;
    };
    int rows = 0;
    while (!document.atEnd()) {
        const QString line = QString::fromUtf8(document.readLine());
        const QRegularExpressionMatch cells = row.match(line);
        // What looks like a row of that table has to be read as one.
        QCOMPARE(cells.hasMatch(), line.contains(QStringLiteral("| yes |")) || line.contains(QStringLiteral("| no |")));
        if (cells.hasMatch()) {
            QTest::addRow("%d: %s, %s", ++rows, qUtf8Printable(cells.captured(1)), qUtf8Printable(cells.captured(2)))
                << readable(cells.captured(1)) << readable(cells.captured(2)) << (cells.captured(3) == u"yes")
                << (cells.captured(4) == u"yes");
        }
    }
    QVERIFY(rows > 60);
}

void NameSearchTest::documentedTable()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    QFETCH(const bool, contains);
    QFETCH(const bool, startsWith);
    addHero(1, name);
    QCOMPARE(!found(text, NameMatch::Contains).isEmpty(), contains);
    QCOMPARE(!found(text, NameMatch::StartsWith).isEmpty(), startsWith);
    // It is the same the other way round, and what is in front doesn't matter.
    if (text.size() == name.size()) {
        addHero(2, text);
        QCOMPARE(found(name, NameMatch::Contains).contains(2), contains);
    }
    addHero(3, QStringLiteral("éx") + name);
    QCOMPARE(found(text, NameMatch::Contains).contains(3), contains);
}

void NameSearchTest::numbersAreIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<qint64>>("ids");
    QTest::newRow("number") << "#123" << QList<qint64>{123};
    QTest::newRow("spaces") << "  #123 " << QList<qint64>{123};
    QTest::newRow("below zero") << "#-5" << QList<qint64>{-5};
    QTest::newRow("largest") << "#9223372036854775807" << QList<qint64>{};
    QTest::newRow("too large for an id") << "#9223372036854775808" << QList<qint64>{2};
    QTest::newRow("no number") << "#12a" << QList<qint64>{3};
    QTest::newRow("nothing behind") << "#" << QList<qint64>{2, 3, 4, 5};
    QTest::newRow("a sign behind") << "#-" << QList<qint64>{};
    QTest::newRow("plus") << "#+123" << QList<qint64>{};
    QTest::newRow("space between") << "# 12" << QList<qint64>{4};
    QTest::newRow("other digits") << "#١٢" << QList<qint64>{5};
    QTest::newRow("no sign") << "123" << QList<qint64>{};
}

void NameSearchTest::numbersAreIds()
{
    QFETCH(const QString, text);
    addHero(-5, QStringLiteral("a"));
    addHero(2, QStringLiteral("#9223372036854775808"));
    addHero(3, QStringLiteral("#12A"));
    addHero(4, QStringLiteral("# 12"));
    addHero(5, QStringLiteral("#١٢"));
    addHero(123, QStringLiteral("b"));
    for (const NameMatch match : bothMatches) {
        QTEST(found(text, match), "ids");
    }
}

void NameSearchTest::idGoesWithAges()
{
    addHero(7, QStringLiteral("Hero"));
    HeroFilter filter;
    filter.name = QStringLiteral("#7");
    filter.ageFrom = 20;
    QCOMPARE(counted(*m_database, filter).value(), 1);
    filter.ageFrom = 21;
    QCOMPARE(counted(*m_database, filter).value(), 0);
    filter.withoutAge = true;
    QCOMPARE(counted(*m_database, filter).value(), 0);
}

void NameSearchTest::longTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFound");
    const auto many = [](const QString& letter, qsizetype units) { return letter.repeated(units / letter.size()); };
    constexpr qsizetype longest = NameQuery::longestText;
    const auto row = [&](const char* title, const QString& letter, const QString& other) {
        QTest::addRow("%s, longest", title) << many(letter, longest) << many(other, longest) << true;
        QTest::addRow("%s, another end", title)
            << many(letter, longest - 2) + QStringLiteral("xy") << many(other, longest) << false;
        QTest::addRow("%s, too long", title) << many(letter, longest + 2) << many(other, longest + 2) << false;
        // In UTF-8 each takes two bytes a unit at most, but for one that takes three.
        const qsizetype far = qMin<qsizetype>(300'000, TestDatabase::make()->longestName() / 3);
        QTest::addRow("%s, far too long", title) << many(letter, far) << many(other, far) << false;
    };
    row("ASCII", QStringLiteral("a"), QStringLiteral("A"));
    row("escaped", QStringLiteral("%"), QStringLiteral("%"));
    row("classes", QStringLiteral("é"), QStringLiteral("É"));
    row("four forms", QStringLiteral("т"), QStringLiteral("ᲄ"));
    row("beyond 16 bits", QStringLiteral("𐐀"), QStringLiteral("𐐨"));
}

void NameSearchTest::longTexts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, name);
    addHero(1, name);
    for (const NameMatch match : bothMatches) {
        const QList<qint64> ids = found(text, match);
        QTEST(!ids.isEmpty(), "isFound");
        QTEST(!found(text, match).isEmpty(), "isFound");
    }
}

void NameSearchTest::whatNoNameCanBe()
{
    if (m_heroes->holdsOddValues()) {
        addHero(1, QStringLiteral("Nul") + QChar(u'\0') + QStringLiteral("Name"));
    }
    addHero(2, QStringLiteral("\uFFFD"));
    const QChar half(0xD83E);
    for (const QString& text : {QString(QChar(u'\0')), QStringLiteral("Nul") + QChar(u'\0'), QString(half),
                                QStringLiteral("é") + half, QString(NameQuery::longestText + 1, u'N')}) {
        for (const NameMatch match : bothMatches) {
            QVERIFY(found(text, match).isEmpty());
        }
    }
}

void NameSearchTest::oddNames()
{
    if (!m_heroes->holdsOddValues()) {
        QSKIP("It holds no such names.");
    }
    QVERIFY(m_heroes->addOddHeroes());
    for (const NameMatch match : bothMatches) {
        QCOMPARE(found(QStringLiteral("nUL"), match), (QList<qint64>{NulName, NulSecretName}));
        QCOMPARE(found(QStringLiteral("ÉMILE STRAẞE 英雄 🦸"), match), QList<qint64>{AstralName});
        // Broken bytes are found as what they are shown as, and by a range too.
        QCOMPARE(found(QStringLiteral("F\uFFFD"), match), QList<qint64>{InvalidUtf8Name});
        QCOMPARE(found(QStringLiteral("   "), match), QList<qint64>{SpacesName});
    }
    QVERIFY(found(QStringLiteral("Name"), NameMatch::Contains).isEmpty()); // behind a U+0000
    const StoredValue bytes{StoredValue::Storage::Blob, QByteArrayLiteral("Bytes")};
    QVERIFY(m_heroes->run(QStringLiteral("UPDATE hero SET name = ") + m_heroes->literal(bytes)));
    QVERIFY(found(QStringLiteral("bytes"), NameMatch::StartsWith).isEmpty());
}

QTEST_GUILESS_MAIN(NameSearchTest)
#include "tst_namesearch.moc"
