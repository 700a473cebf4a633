#include "gui/clipboard/clipboardtext.h"
#include "gui/clipboard/pasteplanner.h"

#include <QTest>

using namespace heroadmin;

namespace {

constexpr int idColumn = 0;
constexpr int nameColumn = 1;
constexpr int ageColumn = 2;

/// "name/age/secret name" of each row; "-" for what isn't given.
QStringList described(const PastePlan& plan)
{
    const QString none = QStringLiteral("-");
    QStringList rows;
    for (const PasteRow& row : plan.rows) {
        const TypedHero& typed = row.typed;
        rows.append((row.target ? QStringLiteral("#%1 ").arg(row.target->id) : QString()) +
                    (typed.name.hasValue() ? typed.name.value() : none) + u'/' +
                    (typed.age.hasValue() ? typed.age.value() : none) + u'/' +
                    (typed.secretName.hasValue() ? typed.secretName.value().reveal() : none));
    }
    return rows;
}

PastedTable tableOf(const QString& text)
{
    return readClipboardText(text).value_or(PastedTable());
}

/// Heroes 1 to 4; the first `selected` of them in these fields.
QList<PasteTarget> targets(int selected, const QList<HeroField>& fields)
{
    QList<PasteTarget> all;
    for (int place = 0; place < 4; ++place) {
        const HeroSnapshot hero{place + 1, StoredValue::text(QStringLiteral("Hero")), StoredValue::integer(20)};
        all.append({hero, place < selected, place < selected ? fields : QList<HeroField>()});
    }
    return all;
}

} // namespace

class PastePlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void plansNewHeroes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("notice");
        const auto add = [](const char* name, const char* text, const char* rows, const char* notice = "") {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(rows) << QString::fromUtf8(notice);
        };
        add("names", "a\nb", "a/-/-, b/-/-");
        add("names and ages", "a\t1\nb\t", "a/1/-, b//-");
        add("names and secret names", "a\tX\nb\tY", "a/-/X, b/-/Y");
        add("all three", "a\t1\tX", "a/1/X");
        add("whole rows", "7\ta\t1\n8\tb\t2", "a/1/-, b/2/-", "ids");
        add("ids and names", "7\ta\n8\tb", "a/-/-, b/-/-", "ids");
        add("by headings", "Age\tName\n1\ta", "a/1/-");
        add("ids by headings", "ID\tName\n7\ta", "a/-/-", "ids");
        add("the service's names", "name,secret_name\na,X", "a/-/X");
        add("unknown headings", "Name\tPower\tAge\na\tstrong\t1", "a/1/-", "Power");
        add("too many columns", "a\t1\tX\tmore", "a/1/X", "4");
        add("blank rows", "a\t1\n\nb\t2\n\t\n", "a/1/-, b/2/-");
        add("hidden secret names", "a\t1\t••••••••", "a/1/-", "hidden");
    }

    void plansNewHeroes()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        QFETCH(QString, notice);
        const Result<PastePlan> plan = PastePlanner({idColumn, nameColumn, ageColumn}).newHeroes(tableOf(text));
        QVERIFY(plan.has_value());
        QVERIFY(plan->createsHeroes);
        QCOMPARE(described(*plan).join(QStringLiteral(", ")), rows);
        QCOMPARE(plan->notices.isEmpty(), notice.isEmpty());
        QVERIFY(plan->notices.join(u' ').contains(notice));
    }

    void followsTheShownOrder()
    {
        const PastePlanner planner({ageColumn, nameColumn, idColumn});
        const Result<PastePlan> plan = planner.newHeroes(tableOf(QStringLiteral("1\ta\n2\tb")));
        QVERIFY(plan.has_value());
        QCOMPARE(described(*plan).join(u' '), QStringLiteral("a/1/- b/2/-"));
    }

    void refusesBlankRows() { QVERIFY(!PastePlanner({nameColumn}).newHeroes(tableOf(QStringLiteral("\t\n\t\n")))); }

    void fillsTheSelection_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("selected");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("notice");
        const auto add = [](const char* name, const char* text, int selected, int column, const char* rows,
                            const char* notice = "") {
            QTest::newRow(name) << QString::fromUtf8(text) << selected << column << QString::fromUtf8(rows)
                                << QString::fromUtf8(notice);
        };
        add("one cell into one", "7", 1, ageColumn, "#1 -/7/-");
        add("one cell into many", "7", 3, ageColumn, "#1 -/7/-, #2 -/7/-, #3 -/7/-");
        add("one row into many", "a\t7", 2, nameColumn, "#1 a/7/-, #2 a/7/-");
        add("a block over as many", "7\n8\n", 2, ageColumn, "#1 -/7/-, #2 -/8/-");
        add("a block over more", "7\n8\n", 3, ageColumn, "#1 -/7/-, #2 -/8/-");
        add("a block over fewer", "7\n8\n9\n", 2, ageColumn, "#1 -/7/-, #2 -/8/-", "1 rows");
        add("a block from one cell", "7\n8\n9\n", 1, ageColumn, "#1 -/7/-, #2 -/8/-, #3 -/9/-");
        add("beyond the page", "1\n2\n3\n4\n5\n6", 1, ageColumn, "#1 -/1/-, #2 -/2/-, #3 -/3/-, #4 -/4/-", "2 rows");
        add("an empty cell", "7\n\n9", 1, ageColumn, "#1 -/7/-, #2 -//-, #3 -/9/-");
        add("whole rows", "1\ta\t7\n2\tb\t8", 2, idColumn, "#1 a/7/-, #2 b/8/-", "ids");
        add("beyond the columns", "7\tx", 1, ageColumn, "#1 -/7/-", "ignored: 2");
        add("by headings", "Age\tName\n7\ta", 1, ageColumn, "#1 a/7/-");
        add("what JSON leaves out", "[{\"name\": \"a\"}, {\"age\": 8}]", 2, nameColumn, "#1 a/-/-, #2 -/8/-");
    }

    void fillsTheSelection()
    {
        QFETCH(QString, text);
        QFETCH(int, selected);
        QFETCH(int, column);
        QFETCH(QString, rows);
        QFETCH(QString, notice);
        const PastePlanner planner({idColumn, nameColumn, ageColumn});
        const HeroField field = column == ageColumn ? HeroField::Age : HeroField::Name;
        const Result<PastePlan> plan = planner.over(tableOf(text), targets(selected, {field}), column);
        QVERIFY(plan.has_value());
        QVERIFY(!plan->createsHeroes);
        QCOMPARE(described(*plan).join(QStringLiteral(", ")), rows);
        QCOMPARE(plan->notices.isEmpty(), notice.isEmpty());
        QVERIFY2(plan->notices.join(u' ').contains(notice), qPrintable(plan->notices.join(u' ')));
    }

    void fillsOnlySelectedCells()
    {
        QList<PasteTarget> ragged = targets(2, {HeroField::Name});
        ragged[1].selectedFields = {HeroField::Age};
        const Result<PastePlan> plan =
            PastePlanner({nameColumn, ageColumn}).over(tableOf(QStringLiteral("7")), ragged, 1);
        QVERIFY(plan.has_value());
        QCOMPARE(described(*plan).join(u' '), QStringLiteral("#1 7/-/- #2 -/7/-"));
    }

    void neverPastesIntoIds()
    {
        const PastePlanner planner({idColumn, nameColumn, ageColumn});
        QVERIFY(!planner.over(tableOf(QStringLiteral("7")), targets(1, {}), idColumn));
    }
};

QTEST_MAIN(PastePlannerTest)
#include "tst_pasteplanner.moc"
