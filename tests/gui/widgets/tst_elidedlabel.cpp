#include "gui/widgets/elidedlabel.h"

#include <QTest>

using namespace heroadmin;

class ElidedLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThereIsRoomFor();
    void asksForRoomForAllOfIt();
    void takesNoTextForMarkup();
};

namespace {

QString wholeText()
{
    return QStringLiteral("14 selected, ages 15 to 77, mean 40");
}

} // namespace

void ElidedLabelTest::showsWhatThereIsRoomFor()
{
    ElidedLabel label;
    label.show();
    label.setWholeText(wholeText());
    label.resize(label.sizeHint());
    QCOMPARE(label.text(), wholeText());
    QCOMPARE(label.toolTip(), QString());
    label.resize(label.width() / 2, label.height());
    QVERIFY(label.text().endsWith(QChar(0x2026)));
    QVERIFY(label.fontMetrics().horizontalAdvance(label.text()) <= label.width());
    QVERIFY(label.toolTip().contains(wholeText()));
    QCOMPARE(label.accessibleName(), wholeText());
    label.resize(label.sizeHint());
    QCOMPARE(label.text(), wholeText());
}

void ElidedLabelTest::asksForRoomForAllOfIt()
{
    ElidedLabel label;
    label.setWholeText(wholeText());
    const int width = label.sizeHint().width();
    label.resize(10, label.sizeHint().height());
    QCOMPARE(label.sizeHint().width(), width);
    QVERIFY(label.minimumSizeHint().width() < width);
    QFont larger = label.font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    label.setFont(larger);
    QVERIFY(label.sizeHint().width() > width);
}

void ElidedLabelTest::takesNoTextForMarkup()
{
    ElidedLabel label;
    label.resize(30, 20);
    label.setWholeText(QStringLiteral("<b>14 selected</b>"));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QVERIFY(label.toolTip().contains(QStringLiteral("&lt;b&gt;")));
}

QTEST_MAIN(ElidedLabelTest)
#include "tst_elidedlabel.moc"
