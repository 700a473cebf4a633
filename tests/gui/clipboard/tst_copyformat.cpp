#include "gui/clipboard/copiedcells.h"
#include "gui/clipboard/copyformat.h"
#include "gui/support/heroitems.h"

#include <QItemSelection>
#include <QTest>
#include <memory>

using namespace heroadmin;

Q_DECLARE_METATYPE(CopyFormat)

class CopyFormatTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<HeroItems> m_items;
    QItemSelection m_selection;

    void select(int top, int left, int bottom, int right)
    {
        m_selection.select(m_items->index(top, left), m_items->index(bottom, right));
    }

    [[nodiscard]] QString copied(CopyFormat format, const QList<int>& columns = {0, 1, 2, 3}) const
    {
        return formatted(copiedCells(*m_items, m_selection, columns), format);
    }

private Q_SLOTS:

    void init()
    {
        m_items = std::make_unique<HeroItems>(
            QStringList{QStringLiteral("Deadpond"), QStringLiteral("Black Lion"), QStringLiteral("Spider-Boy")});
        m_selection = {};
    }

    void copiesAsSpreadsheetsDo()
    {
        m_items->setData(m_items->index(0, 1), QStringLiteral("a\tb\n\"c\""));
        m_items->setData(m_items->index(1, 1), QStringLiteral("\"quoted\""));
        m_items->setData(m_items->index(2, 1), QStringLiteral("half \"quoted\""));
        m_items->setData(m_items->index(2, 2), QVariant());
        select(0, 0, 0, 2);
        select(1, 0, 1, 1);
        select(2, 0, 2, 2);
        const QString cells =
            QStringLiteral("1\t\"a\tb\n\"\"c\"\"\"\t20\n2\t\"\"\"quoted\"\"\"\t\n3\thalf \"quoted\"\t");
        QCOMPARE(copied(CopyFormat::TabSeparated), cells);
        QCOMPARE(copied(CopyFormat::TabSeparatedWithHeadings), QStringLiteral("ID\tName\tAge\n") + cells);
    }

    void copiesDisplayedTextsOnly()
    {
        auto* const twoFaced = new QStandardItem(QStringLiteral("Deadpond"));
        twoFaced->setData(QStringLiteral("Dive Wilson"), Qt::UserRole);
        twoFaced->setData(QStringLiteral("Dive Wilson"), Qt::ToolTipRole);
        m_items->setItem(0, 1, twoFaced);
        select(0, 1, 0, 1);
        QCOMPARE(copied(CopyFormat::TabSeparated), QStringLiteral("Deadpond"));
    }

    void copiesColumnsAsShown()
    {
        select(1, 0, 1, 3);
        QCOMPARE(copied(CopyFormat::TabSeparated, {1, 0, 3}), QStringLiteral("Black Lion\t2\t••••••••"));
    }

    void neverCopiesASecretName_data()
    {
        QTest::addColumn<CopyFormat>("format");
        QTest::newRow("TSV") << CopyFormat::TabSeparated;
        QTest::newRow("with headings") << CopyFormat::TabSeparatedWithHeadings;
        QTest::newRow("CSV") << CopyFormat::Csv;
        QTest::newRow("JSON") << CopyFormat::Json;
        QTest::newRow("Markdown") << CopyFormat::Markdown;
    }

    void neverCopiesASecretName()
    {
        QFETCH(CopyFormat, format);
        m_items->setData(m_items->index(0, 3), QStringLiteral("Wilson")); // as it is while it is revealed
        select(0, 0, 2, 3);
        QVERIFY(copied(format).contains(QStringLiteral("Deadpond")));
        QVERIFY(!copied(format).contains(QStringLiteral("Wilson")));
    }

    void writesCsv()
    {
        m_items->setData(m_items->index(0, 1), QStringLiteral("Wilson, \"Dive\""));
        m_items->setData(m_items->index(1, 1), QStringLiteral("=1+1\r\ntwo"));
        m_items->setData(m_items->index(2, 2), QVariant());
        select(0, 1, 2, 2);
        QCOMPARE(copied(CopyFormat::Csv),
                 QStringLiteral("Name,Age\r\n\"Wilson, \"\"Dive\"\"\",20\r\n\"=1+1\r\ntwo\",21\r\nSpider-Boy,\r\n"));
    }

    void writesJson()
    {
        m_items->setData(m_items->index(0, 1), QStringLiteral("a \"b\" %1\n\\ é"));
        m_items->setData(m_items->index(0, 2), std::numeric_limits<qint64>::max());
        m_items->setData(m_items->index(1, 2), QVariant());
        select(0, 0, 1, 3);
        select(2, 1, 2, 1);
        QCOMPARE(
            copied(CopyFormat::Json),
            QStringLiteral("[\n  {\"id\": 1, \"name\": \"a \\\"b\\\" %1\\n\\\\ é\", \"age\": 9223372036854775807},\n"
                           "  {\"id\": 2, \"name\": \"Black Lion\", \"age\": null},\n"
                           "  {\"name\": \"Spider-Boy\"}\n]\n"));
    }

    void writesMarkdown()
    {
        m_items->setData(m_items->index(0, 1), QStringLiteral("a|b\\ %1\nc<br>"));
        m_items->setData(m_items->index(0, 2), QVariant());
        select(0, 0, 0, 2);
        QCOMPARE(copied(CopyFormat::Markdown),
                 QStringLiteral("| ID | Name | Age |\n| ---: | --- | ---: |\n| 1 | a\\|b\\\\ %1<br>c\\<br> |  |\n"));
    }
};

QTEST_MAIN(CopyFormatTest)
#include "tst_copyformat.moc"
