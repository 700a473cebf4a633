#include "formats/delimitedtext.h"

#include "formats/texttable.h"

#include <QTest>

using namespace heroadmin;

class DelimitedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void readsNoMoreThanATableHolds();
};

void DelimitedTextTest::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cells");
    const auto row = [](const char* name, const char* text, const char* cells) {
        QTest::addRow("%s", name) << QString::fromUtf8(text) << QString::fromUtf8(cells);
    };
    row("nothing", "", "");
    row("one cell", "a", "[a]");
    row("cells and rows", "a;b\nc;d", "[a][b]/[c][d]");
    row("a line break at the end starts no row", "a;b\n", "[a][b]");
    row("an empty row in between is one", "a\n\nb", "[a]/[]/[b]");
    row("an empty cell at the end", "a;", "[a][]");
    row("every kind of line break", "a\r\nb\rc\nd", "[a]/[b]/[c]/[d]");
    row("quotation marks", "\"a;b\";\"c\nd\";\"e \"\"f\"\"\"", "[a;b][c\nd][e \"f\"]");
    row("an empty quoted cell", "\"\";a", "[][a]");
    row("a mark that nothing closes", "\"a;b\nc", "[\"a][b]/[c]");
    row("a cell that goes on behind its mark", "\"a\" b;c", "[\"a\" b][c]");
    row("a mark in the middle", "5\" wide;b", "[5\" wide][b]");
    row("another separator is a letter", "a,b;c", "[a,b][c]");
}

void DelimitedTextTest::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, cells);
    QStringList rows;
    for (const QStringList& row : splitDelimited(text, u';')) {
        rows.append(u'[' + row.join(QStringLiteral("][")) + u']');
    }
    QCOMPARE(rows.join(u'/'), cells);
}

void DelimitedTextTest::readsNoMoreThanATableHolds()
{
    const QString text = QStringLiteral("a\n").repeated(PastedTable::mostRows + 100);
    const qsizetype rows = splitDelimited(text, u';').size();
    QVERIFY(rows > PastedTable::mostRows + 1); // So that it is known that there are too many.
    QVERIFY(rows < PastedTable::mostRows + 100);
}

QTEST_GUILESS_MAIN(DelimitedTextTest)
#include "tst_delimitedtext.moc"
