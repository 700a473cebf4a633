#include "formats/jsontable.h"

#include <QTest>

using namespace heroadmin;

class JsonTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeJson_data();
    void looksLikeJson();
    void objectsGiveHeadings();
    void arraysHaveNone();
    void whatIsNoTableIsTold_data();
    void whatIsNoTableIsTold();
};

void JsonTableTest::looksLikeJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looks");
    QTest::addRow("objects") << QStringLiteral(" [ {\"name\": 1}]") << true;
    QTest::addRow("arrays") << QStringLiteral("[\n[1]]") << true;
    QTest::addRow("one object") << QStringLiteral("{\"name\": \"a\"}") << true;
    QTest::addRow("only a bracket") << QStringLiteral("[redacted]") << false;
    QTest::addRow("only a brace") << QStringLiteral("{name}") << false;
    QTest::addRow("nothing") << QString() << false;
}

void JsonTableTest::looksLikeJson()
{
    QFETCH(QString, text);
    QFETCH(bool, looks);
    QCOMPARE(heroadmin::looksLikeJson(text), looks);
}

void JsonTableTest::objectsGiveHeadings()
{
    const Result<PastedTable> table =
        readJsonTable(QStringLiteral("[{\"age\": 7, \"name\": \"a\"}, {\"name\": null, \"team\": \"x\"}]"));
    QVERIFY(table.has_value());
    QCOMPARE(table->headings, (QStringList{QStringLiteral("age"), QStringLiteral("name"), QStringLiteral("team")}));
    const QList<QList<PastedCell>> rows{{QStringLiteral("7"), QStringLiteral("a")},
                                        {std::nullopt, QString(), QStringLiteral("x")}};
    QCOMPARE(table->rows, rows);
    const Result<PastedTable> one = readJsonTable(QStringLiteral("{\"name\": \"a\"}"));
    QVERIFY(one.has_value());
    QCOMPARE(one->rows.size(), 1);
}

void JsonTableTest::arraysHaveNone()
{
    const Result<PastedTable> table = readJsonTable(QStringLiteral("[[\"a\", 1.5], [null]]"));
    QVERIFY(table.has_value());
    QVERIFY(table->headings.isEmpty());
    const QList<QList<PastedCell>> rows{{QStringLiteral("a"), QStringLiteral("1.5")}, {QString()}};
    QCOMPARE(table->rows, rows);
}

void JsonTableTest::whatIsNoTableIsTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* text, const char* sentence) {
        QTest::addRow("%s", name) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
    };
    row("no JSON", "[\n{\"a\": }]", "This is no JSON: row 2, column ");
    row("a number as a row", "[[1], 2]", "Row 2: it is neither an object nor an array.");
    row("an object behind arrays", "[[1], {\"a\": 1}]", "Row 2: it is an object, and those before are arrays.");
    row("an array behind objects", "[{\"a\": 1}, [1]]", "Row 2: it is an array, and those before are objects.");
    row("an array as a cell", "[{\"a\": []}]", "Row 1, column a: it is neither a text nor a number.");
    row("true as a cell", "[[1, true]]", "Row 1, column 2: it is neither a text nor a number.");
}

void JsonTableTest::whatIsNoTableIsTold()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const Result<PastedTable> table = readJsonTable(text);
    QVERIFY(!table.has_value());
    QVERIFY2(table.error().message.startsWith(sentence), qPrintable(table.error().message));
}

QTEST_GUILESS_MAIN(JsonTableTest)
#include "tst_jsontable.moc"
