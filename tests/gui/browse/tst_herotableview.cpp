#include "gui/browse/herotableview.h"
#include "gui/support/heroitems.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace heroadmin;

class HeroTableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasItsName();
    void neverSizesByContents();
    void movesByKeys();
    void jumpTakesTheSelectionAlong();
    void tabLeavesTheTable();
    void enterAndDoubleClickAskToEdit();
    void selectsRowsColumnsAndAll();
    void namesSelectedRowsOnce();
    void asksToCopy();
    void namesShownColumnsInTheirOrder();
    void findsNamesByTyping();
    void neverFindsInTheSecretName();
    void peeksWhileSpaceIsHeld();
    void peekEndsWithoutRelease();
    void spaceIsPartOfASearchedName();
    void headingAsksToSort();
    void showsTheEmptyText();
    void goesToTheFirstRow();
    void rowsGrowWithTheFont();

private:
    void goTo(int row, int column)
    {
        m_view->selectionModel()->setCurrentIndex(m_items->index(row, column), QItemSelectionModel::ClearAndSelect);
    }

    /// Whether each key starts another word to find, as after a pause, or goes on with the word before.
    static void typeWithPauses(bool withPauses) { QApplication::setKeyboardInputInterval(withPauses ? 0 : 600'000); }

    void clickHeading(int column)
    {
        QHeaderView* const header = m_view->horizontalHeader();
        const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
};

void HeroTableViewTest::init()
{
    typeWithPauses(false);
    m_items = std::make_unique<HeroItems>(QStringList{QStringLiteral("Deadpond"), QStringLiteral("Black Lion"),
                                                      QStringLiteral("Black Wolf"), QStringLiteral("Élan")});
    m_view = std::make_unique<HeroTableView>();
    m_view->setModel(m_items.get());
    m_view->resize(700, 400);
    m_view->show();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY(m_view->hasFocus());
    goTo(0, 0);
}

void HeroTableViewTest::cleanup()
{
    m_view.reset();
    m_items.reset();
}

void HeroTableViewTest::hasItsName()
{
    QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(table != nullptr);
    QCOMPARE(table->text(QAccessible::Name), QStringLiteral("Heroes"));
    QCOMPARE(table->role(), QAccessible::Table);
}

void HeroTableViewTest::neverSizesByContents()
{
    for (int column = 0; column < m_items->columnCount(); ++column) {
        QVERIFY(m_view->horizontalHeader()->sectionResizeMode(column) != QHeaderView::ResizeToContents);
    }
    QCOMPARE(m_view->verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
    QVERIFY(m_view->verticalHeader()->isHidden());
}

void HeroTableViewTest::movesByKeys()
{
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->currentIndex(), m_items->index(1, 1));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->currentIndex(), m_items->index(1, 3));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->currentIndex(), m_items->index(1, 0));
}

void HeroTableViewTest::jumpTakesTheSelectionAlong()
{
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex(), m_items->index(3, 3));
    QCOMPARE(m_view->selectedRows(), QList<int>{3});
    QTest::keyClick(m_view.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 0));
    QCOMPARE(m_view->selectedRows(), QList<int>{0});
}

void HeroTableViewTest::tabLeavesTheTable()
{
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 0));
}

void HeroTableViewTest::enterAndDoubleClickAskToEdit()
{
    const QSignalSpy asked(m_view.get(), &HeroTableView::editRequested);
    goTo(2, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_Enter, Qt::KeypadModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(asked.size(), 2);
    const QPoint cell = m_view->visualRect(m_items->index(1, 1)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(m_view->currentIndex(), m_items->index(1, 1));
}

void HeroTableViewTest::selectsRowsColumnsAndAll()
{
    goTo(1, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ShiftModifier);
    QVERIFY(m_view->selectionModel()->isRowSelected(1));
    QVERIFY(!m_view->selectionModel()->isRowSelected(0));
    goTo(1, 2);
    QTest::keyClick(m_view.get(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_view->selectionModel()->isColumnSelected(2));
    QVERIFY(!m_view->selectionModel()->isColumnSelected(1));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectionModel()->selectedIndexes().size(), 16);
}

void HeroTableViewTest::namesSelectedRowsOnce()
{
    goTo(1, 2);
    for (const QPoint cell : {QPoint(0, 3), QPoint(1, 3)}) {
        m_view->selectionModel()->select(m_items->index(cell.y(), cell.x()), QItemSelectionModel::Select);
    }
    QCOMPARE(m_view->selectedRows(), (QList<int>{1, 3}));
}

void HeroTableViewTest::asksToCopy()
{
    const QSignalSpy asked(m_view.get(), &HeroTableView::copyRequested);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(asked.count(), 1);
}

void HeroTableViewTest::namesShownColumnsInTheirOrder()
{
    QCOMPARE(m_view->shownColumns(), (QList<int>{0, 1, 2, 3}));
    m_view->horizontalHeader()->moveSection(0, 1);
    m_view->horizontalHeader()->hideSection(2);
    QCOMPARE(m_view->shownColumns(), (QList<int>{1, 0, 3}));
}

void HeroTableViewTest::findsNamesByTyping()
{
    QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ShiftModifier);
    QTest::keyClicks(m_view.get(), QStringLiteral("lack w"));
    QCOMPARE(m_view->currentIndex(), m_items->index(2, 1));
    QCOMPARE(m_view->selectedRows(), QList<int>{2});
    typeWithPauses(true);
    QTest::keyClicks(m_view.get(), QStringLiteral("b"));
    QCOMPARE(m_view->currentIndex().row(), 1); // the next, beginning again behind the last
    typeWithPauses(false);
    QTest::keyClicks(m_view.get(), QStringLiteral("b"));
    QCOMPARE(m_view->currentIndex().row(), 2); // not "bb": the next one
    typeWithPauses(true);
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("é"));
    QApplication::sendEvent(m_view.get(), &typed);
    QCOMPARE(m_view->currentIndex(), m_items->index(3, 1));
}

void HeroTableViewTest::neverFindsInTheSecretName()
{
    m_items->setData(m_items->index(2, 3), QStringLiteral("Zorro"));
    goTo(0, 3);
    QTest::keyClicks(m_view.get(), QStringLiteral("z"));
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 3));
}

void HeroTableViewTest::peeksWhileSpaceIsHeld()
{
    typeWithPauses(true);
    const QSignalSpy peeked(m_view.get(), &HeroTableView::peekRequested);
    const QSignalSpy ended(m_view.get(), &HeroTableView::peekEnded);
    goTo(1, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(peeked.size(), 0); // a name has nothing to peek at

    goTo(1, 3);
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    QCOMPARE(peeked.size(), 1);
    QCOMPARE(peeked.first().first().toInt(), 1);
    QKeyEvent repeatedRelease(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QKeyEvent repeatedPress(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QApplication::sendEvent(m_view.get(), &repeatedRelease);
    QApplication::sendEvent(m_view.get(), &repeatedPress);
    QCOMPARE(peeked.size(), 1);
    QCOMPARE(ended.size(), 0);
    QTest::keyRelease(m_view.get(), Qt::Key_Space);
    QCOMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toInt(), 1);

    m_view->setAdminMode(true);
    goTo(2, 1);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(peeked.size(), 2);
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.last().first().toInt(), 2);
}

void HeroTableViewTest::peekEndsWithoutRelease()
{
    const QSignalSpy ended(m_view.get(), &HeroTableView::peekEnded);
    goTo(1, 3);
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    m_view->clearFocus();
    QCOMPARE(ended.size(), 1);
    QTest::keyRelease(m_view.get(), Qt::Key_Space);
    QCOMPARE(ended.size(), 1);

    m_view->setFocus();
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    m_items->showIds({7, 8});
    QCOMPARE(ended.size(), 2);
}

void HeroTableViewTest::spaceIsPartOfASearchedName()
{
    m_view->setAdminMode(true);
    const QSignalSpy peeked(m_view.get(), &HeroTableView::peekRequested);
    QTest::keyClicks(m_view.get(), QStringLiteral("black w"));
    QCOMPARE(peeked.size(), 0);
    QCOMPARE(m_view->currentIndex().row(), 2);
}

void HeroTableViewTest::headingAsksToSort()
{
    const QSignalSpy asked(m_view.get(), &HeroTableView::sortRequested);
    const auto lastAsked = [&asked] { return asked.last().first().value<HeroSort>(); };
    QHeaderView* const header = m_view->horizontalHeader();
    QVERIFY(header->isSortIndicatorShown());
    clickHeading(1);
    QCOMPARE(asked.size(), 1);
    QVERIFY((lastAsked() == HeroSort{HeroSort::Column::Name, Qt::AscendingOrder}));
    QCOMPARE(header->sortIndicatorSection(), 0); // not sorted yet

    m_view->setSort(lastAsked());
    QCOMPARE(asked.size(), 1);
    QCOMPARE(header->sortIndicatorSection(), 1);
    clickHeading(1);
    QVERIFY((lastAsked() == HeroSort{HeroSort::Column::Name, Qt::DescendingOrder}));
    QCOMPARE(header->sortIndicatorOrder(), Qt::AscendingOrder);
    m_view->setSort(lastAsked());
    QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
    m_view->toggleSort(HeroSort::Column::Name);
    QVERIFY((lastAsked() == HeroSort{HeroSort::Column::Name, Qt::AscendingOrder}));

    clickHeading(3);
    QCOMPARE(asked.size(), 3); // nobody sorts by what is hidden
    QCOMPARE(header->sortIndicatorSection(), 1);
}

void HeroTableViewTest::showsTheEmptyText()
{
    const QString text = QStringLiteral("Nothing matches. Esc clears the filter.");
    m_view->setEmptyText(text);
    QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(table->text(QAccessible::Description), QString());
    m_items->showIds({});
    QCOMPARE(table->text(QAccessible::Description), text);
    const QImage withText = m_view->viewport()->grab().toImage();
    m_view->setEmptyText({});
    QVERIFY(m_view->viewport()->grab().toImage() != withText);
    m_view->setEmptyText(text);
    m_items->insertRow(0);
    QCOMPARE(table->text(QAccessible::Description), QString());
    m_items->removeRow(0);
    QCOMPARE(table->text(QAccessible::Description), text);
}

void HeroTableViewTest::goesToTheFirstRow()
{
    m_view->goToFirstRow({});
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 1));
    goTo(3, 2);
    const HeroPlace before = m_view->rememberPlace();
    m_items->showIds({11, 12, 13});
    QVERIFY(!m_view->currentIndex().isValid());
    m_view->goToFirstRow(before);
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 2));
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyPress(m_view.get(), Qt::Key_PageDown, Qt::ControlModifier); // as a page is turned: Ctrl is still down
    m_view->goToFirstRow(m_view->rememberPlace());
    QCOMPARE(m_view->currentIndex(), m_items->index(0, 3));
    QCOMPARE(m_view->selectedRows(), QList<int>{0});
}

void HeroTableViewTest::rowsGrowWithTheFont()
{
    const int height = m_view->rowHeight(0);
    QFont larger = m_view->font();
    larger.setPointSizeF(larger.pointSizeF() * 2);
    m_view->setFont(larger);
    QVERIFY(m_view->rowHeight(0) > height);
}

QTEST_MAIN(HeroTableViewTest)
#include "tst_herotableview.moc"
