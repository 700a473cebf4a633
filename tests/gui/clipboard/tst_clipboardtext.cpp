#include "gui/clipboard/clipboardtext.h"
#include "gui/clipboard/copiedcells.h"
#include "gui/clipboard/copyformat.h"

#include <QTest>

using namespace heroadmin;

using Rows = QList<QList<PastedCell>>;

Q_DECLARE_METATYPE(Rows)

namespace {

QList<PastedCell> row(const char* first)
{
    return {QString::fromUtf8(first)};
}

QList<PastedCell> row(const char* first, const char* second)
{
    return {QString::fromUtf8(first), QString::fromUtf8(second)};
}

} // namespace

class ClipboardTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("headings");
        QTest::addColumn<Rows>("rows");
        const auto add = [](const char* name, const char* text, const QStringList& headings, const Rows& rows) {
            QTest::newRow(name) << QString::fromUtf8(text) << headings << rows;
        };
        const QStringList nameAge{QStringLiteral("Name"), QStringLiteral("Age")};
        const QStringList lowercase{QStringLiteral("name"), QStringLiteral("age")};
        add("a word", "Deadpond", {}, {row("Deadpond")});
        add("a name with a comma", "Wilson, Dive", {}, {row("Wilson, Dive")});
        add("names with commas", "Wilson, Dive\nParker, Pedro\n", {}, {row("Wilson, Dive"), row("Parker, Pedro")});
        add("a heading alone is a text", "Name", {}, {row("Name")});
        add("spreadsheet", "a\t1\r\nb\t2\r\n", {}, {row("a", "1"), row("b", "2")});
        add("old line ends", "a\t1\rb\t2", {}, {row("a", "1"), row("b", "2")});
        add("empty cells", "a\t\n\t2\n", {}, {row("a", ""), row("", "2")});
        add("an empty line is an empty cell", "5\n\n7\n", {}, {row("5"), row(""), row("7")});
        add("quoted line break", "\"a\nb\tc\"\t1\n", {}, {row("a\nb\tc", "1")});
        add("quoted quotes", "\"say \"\"hi\"\"\"\t1", {}, {row("say \"hi\"", "1")});
        add("a quote that is meant", "\"Hi\" Bob\t1", {}, {row("\"Hi\" Bob", "1")});
        add("quotes within", "Bob \"B\" Hi\t1", {}, {row("Bob \"B\" Hi", "1")});
        add("ragged", "a\t1\nb", {}, {row("a", "1"), row("b")});
        add("spaces stay", " a \t1", {}, {row(" a ", "1")});
        add("headings", "Name\tAge\na\t1", nameAge, {row("a", "1")});
        add("CSV", "Name,Age\r\n\"Wilson, D\",1\r\nb,\r\n", nameAge, {row("Wilson, D", "1"), row("b", "")});
        add("CSV with a tab in a cell stays whole", "name,age\n\"a;b\",1\n", lowercase, {row("a;b", "1")});
        add("semicolons", "name;age\na,b;1\n", lowercase, {row("a,b", "1")});
        add("CSV without headings", "a,1\nb,\n", {}, {row("a", "1"), row("b", "")});
        add("a number with separators", "1,234", {}, {row("1,234")});
        add("JSON objects",
            "[{\"name\": \"a\\n\\\"b\", \"age\": 1}, {\"age\": null, \"name\": \"b\"}, {\"name\": \"c\"}]",
            {QStringLiteral("age"), QStringLiteral("name")},
            {row("1", "a\n\"b"), row("", "b"), {std::nullopt, QStringLiteral("c")}});
        add("a JSON object", "{\"name\": \"a\"}", {QStringLiteral("name")}, {row("a")});
        add("JSON arrays", "[[\"a\", 1], [\"b\", null]]", {}, {row("a", "1"), row("b", "")});
        add("JSON arrays with headings", " [ [\"Name\", \"Age\"], [\"b\", 9223372036854775807]]", nameAge,
            {row("b", "9223372036854775807")});
        add("a name in brackets", "[a]\t1", {}, {row("[a]", "1")});
        add("Markdown", "| Name | Age |\n| --- | ---: |\n| a\\|b<br>c\\<br> | 1 |\n| b |  |\n", nameAge,
            {row("a|b\nc<br>", "1"), row("b", "")});
        add("a bar alone", "| a", {}, {row("| a")});
        add("a quote that nothing closes", "a\t1\nb\t\"2\nc\t3", {}, {row("a", "1"), row("b", "\"2"), row("c", "3")});
        add("a quote that nothing closes in CSV", "name,age\n\"a,1\nb,2", lowercase, {row("\"a", "1"), row("b", "2")});
        add("text behind the quotes in CSV", "name,age\n\"a\"b,1", lowercase, {row("\"a\"b", "1")});
        add("two stray quotes", "\"a\t1\n\"b\t2", {}, {row("\"a", "1"), row("\"b", "2")});
        add("a statement of the separator", "sep=;\nName;Age\na,b;1\n", nameAge, {row("a,b", "1")});
        add("SEP in capitals, Windows", "SEP=,\r\nName,Age\r\na;b,1\r\n", nameAge, {row("a;b", "1")});
        add("old line ends behind it", "sep=;\rName;Age\ra;1\r", nameAge, {row("a", "1")});
        add("a quoted statement", "\"sep=|\"\nName|Age\na|1\n", nameAge, {row("a", "1")});
        add("a tab as the separator", "sep=\t\nName\tAge\na,b\t1\n", nameAge, {row("a,b", "1")});
        add("a statement without headings", "sep=;\na;b\nc;d", {}, {row("a", "b"), row("c", "d")});
        add("a name like a statement", "sep=;", {}, {row("sep=;")});
        add("a mark of the byte order", "\uFEFFName\tAge\na\t1", nameAge, {row("a", "1")});
        add("German headings", "NAME\tAlter\na\t1", {QStringLiteral("NAME"), QStringLiteral("Alter")}, {row("a", "1")});
        add("German headings in CSV", "Geheimname;Name\na;b\n", {QStringLiteral("Geheimname"), QStringLiteral("Name")},
            {row("a", "b")});
        add("names of the fields", "secret_name,name\na,b\n", {QStringLiteral("secret_name"), QStringLiteral("name")},
            {row("a", "b")});
        add("CSV with ages of all kinds", "a,30.0\nb,NULL\nc,٣٠\n", {},
            {row("a", "30.0"), row("b", "NULL"), row("c", "٣٠")});
        add("beyond 16 bits", "🦸\t1", {}, {row("🦸", "1")});
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, headings);
        QFETCH(Rows, rows);
        const Result<PastedTable> table = readClipboardText(text);
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
        QCOMPARE(table->headings, headings);
        QVERIFY(table->rows == rows);
    }

    void namesRowColumnAndReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing") << QString() << QStringLiteral("There is no text on the clipboard.");
        QTest::newRow("only headings") << QStringLiteral("| Name |\n| --- |\n")
                                       << QStringLiteral("There are no rows on the clipboard.");
        QTest::newRow("no heading") << QStringLiteral("name,age\na,1\nb,2,3")
                                    << QStringLiteral("Row 2, column 3: there is no heading for this cell.");
        QTest::newRow("nested JSON") << QStringLiteral("[{\"name\": \"a\"}, {\"name\": []}]")
                                     << QStringLiteral("Row 2, column name: it is neither a text nor a number.");
        QTest::newRow("mixed JSON") << QStringLiteral("[[1], 2]")
                                    << QStringLiteral("Row 2: it is neither an object nor an array.");
        QTest::newRow("broken JSON") << QStringLiteral("[{\"name\": \"é\"},\n {\"name\" 1}]")
                                     << QStringLiteral("This is no JSON: row 2, column 11: missing name separator.");
    }

    void namesRowColumnAndReason()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const Result<PastedTable> table = readClipboardText(text);
        QVERIFY(!table);
        QCOMPARE(table.error().message, message);
    }

    void takesNoMoreThanItsLimits()
    {
        const QString line = QStringLiteral("a\t1\n");
        QVERIFY(readClipboardText(line.repeated(10'000)).has_value());
        QVERIFY(readClipboardText(QStringLiteral("Name\tAge\n") + line.repeated(10'000)).has_value());
        const Result<PastedTable> tooManyRows = readClipboardText(line.repeated(10'001));
        QVERIFY(!tooManyRows);
        QVERIFY(tooManyRows.error().message.contains(QLocale().toString(10'000)));
        const Result<PastedTable> tooLong = readClipboardText(QString(PastedTable::mostCharacters + 1, u'a'));
        QVERIFY(!tooLong);
        QVERIFY(tooLong.error().message.contains(QStringLiteral("16 MB")));
    }

    void readsWhatIsCopied_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("TSV") << static_cast<int>(CopyFormat::TabSeparatedWithHeadings);
        QTest::newRow("CSV") << static_cast<int>(CopyFormat::Csv);
        QTest::newRow("JSON") << static_cast<int>(CopyFormat::Json);
        QTest::newRow("Markdown") << static_cast<int>(CopyFormat::Markdown);
    }

    void readsWhatIsCopied()
    {
        QFETCH(int, format);
        const QStringList names{QStringLiteral("a\tb"),       QStringLiteral("\"q\""),   QStringLiteral("x\ny"),
                                QStringLiteral("a|b\\|c"),    QStringLiteral("<br>"),    QStringLiteral("=1+1"),
                                QStringLiteral("a,b;\"c"),    QStringLiteral("🦸 %1"), QStringLiteral("[{\"a\"}]"),
                                QStringLiteral("back\\slash")};
        CopiedCells cells{{1, 2}, {QStringLiteral("Name"), QStringLiteral("Age")}, {}};
        for (const QString& name : names) {
            cells.rows.append({0, {{true, name}, {true, QVariant()}}});
        }
        const Result<PastedTable> table = readClipboardText(formatted(cells, static_cast<CopyFormat>(format)));
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.size(), names.size());
        const bool isAgeFirst = table->headings.constFirst().compare(QStringLiteral("age"), Qt::CaseInsensitive) == 0;
        for (qsizetype place = 0; place < names.size(); ++place) {
            QCOMPARE(table->rows.at(place).at(isAgeFirst ? 1 : 0).value_or(QString()), names.at(place));
            QCOMPARE(table->rows.at(place).at(isAgeFirst ? 0 : 1).value_or(QStringLiteral("none")), QString());
        }
    }
};

QTEST_MAIN(ClipboardTextTest)
#include "tst_clipboardtext.moc"
