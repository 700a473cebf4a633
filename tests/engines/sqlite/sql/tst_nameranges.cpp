#include "engines/sqlite/sql/namepatterns.h"

#include "core/lettercase.h"
#include "engines/sqlite/sql/namefile.h"

#include <QMap>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <optional>

using namespace heroadmin;
using namespace heroadmin::testing;

namespace {

using NameMatch = HeroFilter::NameMatch;

/// The rule a second time, by one letter after the other.
QString folded(const QString& text)
{
    std::u32string letters = text.toStdU32String();
    letters = letters.substr(0, letters.find(U'\0'));
    for (char32_t& letter : letters) {
        constexpr char32_t longS = 0x17F;
        constexpr char32_t kelvin = 0x212A;
        letter = letter == longS || letter == kelvin ? letter : QChar::toCaseFolded(letter);
    }
    return QString::fromStdU32String(letters);
}

bool isMatch(const QString& name, const QString& text, NameMatch match)
{
    return match == NameMatch::Contains ? folded(name).contains(folded(text)) : folded(name).startsWith(folded(text));
}

/// Letters of many scripts, all that is special in SQL, and the ends of what UTF-8 and UTF-16 sort differently.
class RandomText
{
public:
    [[nodiscard]] std::u32string letters(int most)
    {
        std::u32string text;
        for (int left = m_random.bounded(most + 1); left > 0; --left) {
            text += m_alphabet[static_cast<std::size_t>(m_random.bounded(static_cast<int>(m_alphabet.size())))];
        }
        return text;
    }

    /// A part of the text, each of its letters in some case.
    [[nodiscard]] std::u32string partOf(const std::u32string& text, bool fromStart)
    {
        const auto below = [this](std::size_t end) {
            return static_cast<std::size_t>(m_random.bounded(static_cast<int>(end)));
        };
        std::u32string part = text.substr(fromStart ? 0 : below(text.size() + 1)).substr(0, 1 + below(4));
        for (char32_t& letter : part) {
            const std::u32string forms = caseFormsOf(letter);
            letter = forms[below(forms.size())];
        }
        return part;
    }

    [[nodiscard]] bool oneIn(int count) { return m_random.bounded(count) == 0; }

private:
    const std::u32string m_alphabet =
        U"aAbkKsSzſ\u212AéÉöÖßẞİıσςΣθϑϴиИтТꙊꙋᲄᏣꮳǆǅǄ𐐀𐐨英🦸\u0301%_\\*?[]^-'\" "
        U"#0\uD7FF\uE000\uFFFC"
        U"\U00010000\U0010FFFF";
    QRandomGenerator m_random{4'711};
};

} // namespace

/// Random texts against the same rule in C++, and against the stretches that the database would read.
class NameRangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sameAsLetterByLetter();
    void rangesHoldAllThatStarts();
    void rangesAreNarrow();
    void whatNoNameCanBeHasAnEmptyRange();
    void rangesEndAtWhatIsReadAsAnother();
    void conditionsArePlain();
    void noTextFindsAll();

private:
    [[nodiscard]] QMap<qint64, QString> addRandomHeroes(RandomText& random);

    std::optional<NameFile> m_file;
};

void NameRangesTest::init()
{
    m_file.emplace();
}

void NameRangesTest::cleanup()
{
    m_file.reset();
}

QMap<qint64, QString> NameRangesTest::addRandomHeroes(RandomText& random)
{
    constexpr qint64 heroes = 3'000;
    QMap<qint64, QString> names;
    m_file->connection().transaction();
    for (qint64 id = 1; id <= heroes; ++id) {
        QString name = QString::fromStdU32String(random.letters(8));
        if (random.oneIn(50)) {
            name.insert(random.oneIn(2) ? 0 : name.size(), QChar(u'\0'));
            name.append(QString::fromStdU32String(random.letters(3)));
        }
        m_file->addHero(id, name);
        names.insert(id, name);
    }
    m_file->connection().commit();
    return names;
}

void NameRangesTest::sameAsLetterByLetter()
{
    RandomText random;
    const QMap<qint64, QString> names = addRandomHeroes(random);
    qsizetype finds = 0;
    for (qint64 round = 1; round <= 300; ++round) {
        const std::u32string letters =
            random.oneIn(5) ? random.letters(3) : random.partOf(names.value(round).toStdU32String(), random.oneIn(2));
        const QString text = QString::fromStdU32String(letters);
        if (text.isEmpty() || text.contains(QChar(u'\0'))) {
            continue;
        }
        for (const NameMatch match : {NameMatch::Contains, NameMatch::StartsWith}) {
            if (NameQuery(text, match).heroId()) {
                continue;
            }
            QList<qint64> expected;
            for (auto name = names.cbegin(); name != names.cend(); ++name) {
                if (isMatch(name.value(), text, match)) {
                    expected.append(name.key());
                }
            }
            const QList<qint64> ids = m_file->idsWhere(NamePatterns(NameQuery(text, match)).condition());
            QVERIFY2(ids == expected, qPrintable(text));
            finds += ids.size();
        }
    }
    QVERIFY(finds > 10'000);
}

void NameRangesTest::rangesHoldAllThatStarts()
{
    RandomText random;
    const QMap<qint64, QString> names = addRandomHeroes(random);
    qsizetype finds = 0;
    for (qint64 round = 1; round <= 500; ++round) {
        const QString text = QString::fromStdU32String(random.partOf(names.value(round).toStdU32String(), true));
        const NameQuery query(text, NameMatch::StartsWith);
        const NamePatterns patterns(query);
        if (text.isEmpty() || text.contains(QChar(u'\0')) || query.heroId()) {
            continue;
        }
        const QList<NameRange> ranges = patterns.ranges();
        QVERIFY(!ranges.isEmpty() && ranges.size() <= 32);
        // Ascending and disjoint, and each name in one of them, by the database's own comparison.
        SqlStatement ascending{QStringLiteral("SELECT TRUE"), {}};
        SqlStatement outside = patterns.condition();
        outside.sql += QStringLiteral(" AND 1 <> 0");
        for (qsizetype at = 0; at < ranges.size(); ++at) {
            const NameRange& range = ranges.at(at);
            outside += {QStringLiteral(" + (name >= ?"), {range.from}};
            if (range.to) {
                ascending += {QStringLiteral(" AND ? < ?"), {range.from, *range.to}};
                outside += {QStringLiteral(" AND name < ?"), {*range.to}};
            }
            outside.sql += u')';
            QVERIFY(range.to || at == ranges.size() - 1);
            if (at > 0) {
                ascending += {QStringLiteral(" AND ? < ?"), {*ranges.at(at - 1).to, range.from}};
            }
        }
        QCOMPARE(m_file->sql().readValue(ascending).value().toInt(), 1);
        QVERIFY2(m_file->idsWhere(outside).isEmpty(), qPrintable(text));
        finds += m_file->idsWhere(patterns.condition()).size();
    }
    QVERIFY(finds > 500);
}

void NameRangesTest::rangesAreNarrow()
{
    const auto ranges = [](const QString& text, NameMatch match = NameMatch::StartsWith) {
        return NamePatterns(NameQuery(text, match)).ranges();
    };
    const QString lastOf16Bits = QString::fromUcs4(U"\U0010FFFF");
    QVERIFY(ranges(QStringLiteral("é"), NameMatch::Contains).isEmpty());
    QVERIFY(ranges({}).isEmpty());
    QVERIFY(ranges(QStringLiteral("#12")).isEmpty());
    QCOMPARE(ranges(QStringLiteral("1%")), (QList<NameRange>{{QStringLiteral("1%"), QStringLiteral("1&")}}));
    QCOMPARE(ranges(QStringLiteral("é1")), (QList<NameRange>{{QStringLiteral("É1"), QStringLiteral("É2")},
                                                             {QStringLiteral("é1"), QStringLiteral("é2")}}));
    // Neighbours are one stretch.
    QCOMPARE(ranges(QStringLiteral("ā")), (QList<NameRange>{{QStringLiteral("Ā"), QStringLiteral("Ă")}}));
    QCOMPARE(ranges(QStringLiteral("\uD7FF")),
             (QList<NameRange>{{QStringLiteral("\uD7FF"), QStringLiteral("\uE000")}}));
    QCOMPARE(ranges(u'1' + lastOf16Bits), (QList<NameRange>{{u'1' + lastOf16Bits, QStringLiteral("2")}}));
    QCOMPARE(ranges(lastOf16Bits), (QList<NameRange>{{lastOf16Bits, std::nullopt}}));
    // Five letters with two forms each, and no more.
    const QList<NameRange> most = ranges(QStringLiteral("ижгклм"));
    QCOMPARE(most.size(), 32);
    QCOMPARE(most.constFirst().from, QStringLiteral("ИЖГКЛ"));
    QCOMPARE(most.constLast().from, QStringLiteral("ижгкл"));
}

void NameRangesTest::whatNoNameCanBeHasAnEmptyRange()
{
    const QChar half(0xD83E);
    for (const QString& text : {QString(QChar(u'\0')), QStringLiteral("Nul") + QChar(u'\0'), QString(half),
                                QStringLiteral("é") + half, QString(NameQuery::longestText + 1, u'N')}) {
        QVERIFY(NamePatterns(NameQuery(text, NameMatch::Contains)).ranges().isEmpty());
        const QList<NameRange> ranges = NamePatterns(NameQuery(text, NameMatch::StartsWith)).ranges();
        QCOMPARE(ranges.size(), 1);
        QVERIFY(ranges.constFirst().to == ranges.constFirst().from && !ranges.constFirst().from.isNull());
    }
}

void NameRangesTest::rangesEndAtWhatIsReadAsAnother()
{
    const QList<NameRange> ranges = NamePatterns(NameQuery(QStringLiteral("f\uFFFD"), NameMatch::StartsWith)).ranges();
    QCOMPARE(ranges.constLast(), (NameRange{QStringLiteral("f"), QStringLiteral("g")}));
    const NameRange whole =
        NamePatterns(NameQuery(QStringLiteral("\uFFFD"), NameMatch::StartsWith)).ranges().constFirst();
    QVERIFY(whole.from.isEmpty() && !whole.from.isNull() && !whole.to);
}

/// Whatever is typed, it is bound.
void NameRangesTest::conditionsArePlain()
{
    static const QRegularExpression ascii(QStringLiteral("^[ -~]*$"));
    RandomText random;
    for (int round = 1; round <= 1'000; ++round) {
        const QString text = QString::fromStdU32String(random.letters(8));
        for (const NameMatch match : {NameMatch::Contains, NameMatch::StartsWith}) {
            const SqlStatement condition = NamePatterns(NameQuery(text, match)).condition();
            QCOMPARE(condition.sql.count(u'?'), condition.values.size());
            QVERIFY(ascii.match(condition.sql).hasMatch());
        }
    }
}

void NameRangesTest::noTextFindsAll()
{
    m_file->addHero(1, QString(QLatin1String("")));
    m_file->addHero(2, QStringLiteral("a"));
    for (const NameMatch match : {NameMatch::Contains, NameMatch::StartsWith}) {
        QCOMPARE(m_file->idsWhere(NamePatterns(NameQuery({}, match)).condition()), (QList<qint64>{1, 2}));
    }
}

QTEST_GUILESS_MAIN(NameRangesTest)
#include "tst_nameranges.moc"
