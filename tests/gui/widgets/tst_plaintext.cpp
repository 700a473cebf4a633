#include "gui/widgets/plaintext.h"

#include <QTest>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

using namespace heroadmin;

class PlainTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toolTipIsWhatItWasGiven_data();
    void toolTipIsWhatItWasGiven();
    void wrappedToolTipIsNoMarkup();
    void noLetterIsAMnemonic();
};

void PlainTextTest::toolTipIsWhatItWasGiven_data()
{
    QTest::addColumn<QString>("text");
    for (const char* const text : {"", "Deadpond", "a < b", "Fish & Chips", "<img src=x>", "<b>bold</b> &amp; more",
                                   "1 <i>", "&lt;b&gt;", "<qt>", "two <b>lines</b>\nof it", "<?xml?>"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

/// Read as Qt reads a tool tip: as markup, where it takes it for that.
void PlainTextTest::toolTipIsWhatItWasGiven()
{
    QFETCH(const QString, text);
    const QString tip = plainToolTip(text);
    QTextDocument document;
    if (Qt::mightBeRichText(tip)) {
        document.setHtml(tip);
    } else {
        document.setPlainText(tip);
        QCOMPARE(tip, text); // Assistive tools read it, too.
    }
    QCOMPARE(document.toPlainText(), text);
}

void PlainTextTest::wrappedToolTipIsNoMarkup()
{
    QWidget widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    showWrappedToolTip(widget.mapToGlobal(QPoint(1, 1)), QStringLiteral("<img src=x> & more"), &widget, widget.rect());
    QTextDocument document;
    document.setHtml(QToolTip::text());
    QCOMPARE(document.toPlainText(), QStringLiteral("<img src=x> & more"));
}

void PlainTextTest::noLetterIsAMnemonic()
{
    QCOMPARE(withLiteralAmpersands(QStringLiteral("&File && x&")), QStringLiteral("&&File &&&& x&&"));
}

QTEST_MAIN(PlainTextTest)
#include "tst_plaintext.moc"
