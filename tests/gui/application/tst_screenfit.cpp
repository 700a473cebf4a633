#include "gui/application/housestyle.h"
#include "gui/application/screenfit.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTest>
#include <QVBoxLayout>

using namespace heroadmin;

namespace {

/// A dialog with a field, what is in the way of its buttons, and those.
class SomeDialog : public QDialog
{
public:
    SomeDialog()
    {
        auto* const layout = new QVBoxLayout(this);
        layout->addWidget(field);
        layout->addWidget(contents, 1);
        layout->addWidget(buttons);
    }

    QLineEdit* const field = new QLineEdit(this);
    QLabel* const contents = new QLabel(this);
    QDialogButtonBox* const buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
};

} // namespace

class ScreenFitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QApplication::setStyle(new HouseStyle); }

    void whatFitsIsLeftAsItIs();
    void whatNeedsLessThanItsSizeGetsSmaller();
    void whatNeedsMoreScrolls();
    void whatComesToNeedMoreScrolls();
    void ofAFixedSizeToo();
    void longMessagesScroll();

private:
    [[nodiscard]] static bool isInSight(const QDialog& dialog)
    {
        const auto* const buttons = dialog.findChild<QDialogButtonBox*>();
        const QRect place(buttons->mapTo(&dialog, QPoint()), buttons->size());
        return dialog.screen()->availableGeometry().contains(dialog.frameGeometry()) && dialog.rect().contains(place) &&
               buttons->isVisible();
    }

    [[nodiscard]] static QSize screenSize() { return QGuiApplication::primaryScreen()->availableSize(); }
};

void ScreenFitTest::whatFitsIsLeftAsItIs()
{
    SomeDialog dialog;
    dialog.resize(300, 200);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.size(), QSize(300, 200));
    QVERIFY(isInSight(dialog));
    QVERIFY(dialog.findChild<QScrollArea*>() == nullptr);
}

void ScreenFitTest::whatNeedsLessThanItsSizeGetsSmaller()
{
    SomeDialog dialog;
    dialog.resize(screenSize() + QSize(60, 60));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(isInSight(dialog));
    QVERIFY(dialog.findChild<QScrollArea*>() == nullptr);
}

void ScreenFitTest::whatNeedsMoreScrolls()
{
    SomeDialog dialog;
    dialog.contents->setMinimumSize(screenSize() + QSize(60, 60));
    dialog.field->setFocus();
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(isInSight(dialog));
    QVERIFY(dialog.field->hasFocus());
    QVERIFY(dialog.findChild<QScrollArea*>()->isAncestorOf(dialog.contents));
    QVERIFY(dialog.width() > screenSize().width() * 3 / 4); // and not as small as a window without a size begins
    QCOMPARE(dialog.contents->height(), screenSize().height() + 60);
}

/// As when a sentence appears in it.
void ScreenFitTest::whatComesToNeedMoreScrolls()
{
    SomeDialog dialog;
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.field->setText(QStringLiteral("typed"));
    dialog.field->setFocus();
    dialog.contents->setWordWrap(true);
    dialog.contents->setText(QStringLiteral("A long sentence that has to be read. ").repeated(2000));
    QTRY_VERIFY(dialog.findChild<QScrollArea*>() != nullptr);
    QTRY_VERIFY(isInSight(dialog));
    QTRY_VERIFY(dialog.field->hasFocus());
    QCOMPARE(dialog.field->text(), QStringLiteral("typed"));
}

void ScreenFitTest::ofAFixedSizeToo()
{
    SomeDialog dialog;
    dialog.layout()->setSizeConstraint(QLayout::SetFixedSize);
    dialog.contents->setMinimumSize(screenSize() + QSize(60, 60));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTRY_VERIFY(isInSight(dialog));
}

void ScreenFitTest::longMessagesScroll()
{
    QMessageBox box(QMessageBox::Question, QStringLiteral("Title"),
                    QStringLiteral("A long sentence that has to be read.\n").repeated(200),
                    QMessageBox::Ok | QMessageBox::Cancel);
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    QTRY_VERIFY(isInSight(box));
    QVERIFY(box.findChild<QScrollArea*>() != nullptr);
    QVERIFY(box.height() > screenSize().height() / 2);
}

QTEST_MAIN(ScreenFitTest)
#include "tst_screenfit.moc"
