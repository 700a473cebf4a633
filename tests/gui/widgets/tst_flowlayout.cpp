#include "gui/widgets/flowlayout.h"

#include <QLabel>
#include <QTest>
#include <QWidget>

using namespace heroadmin;

class FlowLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnInANewLineWhereTheWidthIsNotEnough();
    void followsWhatChanges();
};

namespace {

/// A widget with a short and a long label.
struct Labels
{
    QWidget widget;
    FlowLayout* layout = new FlowLayout(&widget);
    QLabel* first = new QLabel(QStringLiteral("First"));
    QLabel* second = new QLabel(QStringLiteral("Second, and longer"));

    Labels()
    {
        layout->addWidget(first);
        layout->addWidget(second);
    }

    [[nodiscard]] int widthOfOneLine() const { return layout->sizeHint().width(); }
};

} // namespace

void FlowLayoutTest::goesOnInANewLineWhereTheWidthIsNotEnough()
{
    const Labels labels;
    const int width = labels.widthOfOneLine();
    QCOMPARE(labels.layout->heightForWidth(width), labels.layout->sizeHint().height());
    QVERIFY(labels.layout->heightForWidth(width - 1) > labels.layout->heightForWidth(width));
    labels.layout->setGeometry({0, 0, width - 1, 200});
    QCOMPARE(labels.second->x(), labels.first->x());
    QVERIFY(labels.second->y() > labels.first->geometry().bottom());
}

void FlowLayoutTest::followsWhatChanges()
{
    const Labels labels;
    const int width = labels.widthOfOneLine();
    const int oneLine = labels.layout->heightForWidth(width);
    labels.first->setText(QStringLiteral("First, and longer than before"));
    QVERIFY(labels.layout->heightForWidth(width) > oneLine);
    labels.second->hide();
    QCOMPARE(labels.layout->heightForWidth(width), oneLine);
    auto* const third = new QLabel(QStringLiteral("Third, which wraps by itself where it is too long for a line"));
    third->setWordWrap(true);
    labels.layout->addWidget(third);
    QVERIFY(labels.layout->heightForWidth(width) > oneLine);
}

QTEST_MAIN(FlowLayoutTest)

#include "tst_flowlayout.moc"
