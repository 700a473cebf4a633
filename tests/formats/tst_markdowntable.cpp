#include "formats/markdowntable.h"

#include <QTest>

using namespace heroadmin;

class MarkdownTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadingsAndRows();
    void readsWhatWasEscaped();
    void endsWhereTheTableEnds();
    void otherTextsAreNoTable_data();
    void otherTextsAreNoTable();
};

void MarkdownTableTest::readsHeadingsAndRows()
{
    const std::optional<PastedTable> table =
        readMarkdownTable(QStringLiteral("\n| name | age |\r\n|:---|---:|\n| a | 7 |\n|  |8|\n| b\n"));
    QVERIFY(table.has_value());
    QCOMPARE(table->headings, (QStringList{QStringLiteral("name"), QStringLiteral("age")}));
    const QList<QList<PastedCell>> rows{
        {QStringLiteral("a"), QStringLiteral("7")}, {QString(), QStringLiteral("8")}, {QStringLiteral("b")}};
    QCOMPARE(table->rows, rows);
}

void MarkdownTableTest::readsWhatWasEscaped()
{
    const std::optional<PastedTable> table =
        readMarkdownTable(QStringLiteral("| name |\n|---|\n| a\\|b \\\\ \\<br> c<br>d<BR />e \\d |\n"));
    QVERIFY(table.has_value());
    const QList<QList<PastedCell>> rows{{QStringLiteral("a|b \\ <br> c\nd\ne \\d")}};
    QCOMPARE(table->rows, rows);
}

void MarkdownTableTest::endsWhereTheTableEnds()
{
    const std::optional<PastedTable> table =
        readMarkdownTable(QStringLiteral("| name |\n|---|\n| a |\n\nAnd a sentence.\n| b |"));
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), 1);
}

void MarkdownTableTest::otherTextsAreNoTable_data()
{
    QTest::addColumn<QString>("text");
    for (const char* const text : {"", "a", "| a |", "| a |\n| b |", "a | b\n---|---", "| a |\n\n|---|"}) {
        QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
}

void MarkdownTableTest::otherTextsAreNoTable()
{
    QFETCH(QString, text);
    QVERIFY(!readMarkdownTable(text));
}

QTEST_GUILESS_MAIN(MarkdownTableTest)
#include "tst_markdowntable.moc"
