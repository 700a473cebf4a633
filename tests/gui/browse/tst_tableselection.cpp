#include "gui/browse/herotableview.h"
#include "gui/support/heroitems.h"

#include <QAccessible>
#include <QHeaderView>
#include <QMenu>
#include <QTest>

using namespace heroadmin;

/// By what programs do, assistive tools among them; keys and the mouse are in the stories.
class TableSelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoeverMovesLeavesTheOthers();
    void movesWithinTheSelection();
    void whoeverTakesOffMeansTheRest();
    void isNeverEmpty();
    void whoeverSelectsMakesItCurrent();
    void selectsAllWhateverIsHeldDown();
    void putsRightWhatAChangeLeftBehind();
    void goesOnToTheNearestColumnThatIsShown();
    void knowsWhetherAllOfItIsInSight();

private:
    [[nodiscard]] QItemSelectionModel& model() const { return *m_view->selectionModel(); }

    [[nodiscard]] QModelIndex at(int row, int column) const { return m_items->index(row, column); }

    void select(int first, int last)
    {
        model().setCurrentIndex(at(first, 1), QItemSelectionModel::ClearAndSelect);
        model().select(QItemSelection(at(first, 1), at(last, 1)), QItemSelectionModel::ClearAndSelect);
    }

    std::unique_ptr<HeroItems> m_items;
    std::unique_ptr<HeroTableView> m_view;
};

void TableSelectionTest::init()
{
    m_view.reset();
    m_items = std::make_unique<HeroItems>(QStringList(100, QStringLiteral("Deadpond")));
    m_view = std::make_unique<HeroTableView>();
    m_view->setModel(m_items.get());
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TableSelectionTest::whoeverMovesLeavesTheOthers()
{
    select(2, 5);
    model().setCurrentIndex(at(50, 2), QItemSelectionModel::NoUpdate);
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(50, 2)});
    QVERIFY(m_view->selection().isInSight());
    model().setCurrentIndex(at(60, 2), QItemSelectionModel::NoUpdate);
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(60, 2)});
    QCOMPARE(m_view->currentIndex(), at(60, 2));
}

void TableSelectionTest::movesWithinTheSelection()
{
    select(2, 5);
    model().setCurrentIndex(at(4, 1), QItemSelectionModel::NoUpdate);
    QCOMPARE(m_view->selectedRows(), (QList<int>{2, 3, 4, 5}));
}

void TableSelectionTest::whoeverTakesOffMeansTheRest()
{
    select(2, 5);
    model().select(at(2, 1), QItemSelectionModel::Deselect);
    QCOMPARE(m_view->selectedRows(), (QList<int>{3, 4, 5}));
    QCOMPARE(m_view->currentIndex(), at(3, 1));
}

void TableSelectionTest::isNeverEmpty()
{
    select(2, 5);
    model().clearSelection();
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(2, 1)});
    m_items->showIds({});
    QVERIFY(m_view->selectedRows().isEmpty());
}

void TableSelectionTest::whoeverSelectsMakesItCurrent()
{
    select(2, 2);
    QAccessibleInterface* const table = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    model().select(QItemSelection(at(7, 0), at(7, 3)), QItemSelectionModel::ClearAndSelect);
    QCOMPARE(m_view->selectedRows(), QList<int>{7});
    QCOMPARE(m_view->currentIndex(), at(7, 1));
}

void TableSelectionTest::selectsAllWhateverIsHeldDown()
{
    select(2, 5);
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
    QTest::keyClick(m_view->windowHandle(), Qt::Key_A, Qt::ControlModifier); // As the system tells of it.
    QCOMPARE(model().selectedIndexes().size(), m_items->rowCount() * m_items->columnCount());
    QCOMPARE(m_view->currentIndex(), at(2, 1));
}

void TableSelectionTest::putsRightWhatAChangeLeftBehind()
{
    select(2, 5);
    const HeroPlace place = m_view->rememberPlace(); // The current one, and then all of them, are gone.
    m_items->showIds({1, 2, 4, 5, 6});
    m_view->restorePlace(place);
    QCOMPARE(m_view->selectedRows(), (QList<int>{2, 3, 4}));
    QCOMPARE(m_view->currentIndex(), at(2, 1));
    m_items->showIds({11, 12, 13});
    m_view->restorePlace(place);
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(2, 1)});
    QCOMPARE(m_view->currentIndex(), at(2, 1));
}

void TableSelectionTest::goesOnToTheNearestColumnThatIsShown()
{
    const QList<QAction*> shows = m_view->columnsMenu()->actions().mid(0, 3); // The id, the age, the secret name
    m_view->horizontalHeader()->moveSection(1, 0); // The name, which can't be hidden, the id, the age, the secret name
    model().setCurrentIndex(at(3, 2), QItemSelectionModel::ClearAndSelect);
    shows.at(0)->trigger();
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(3, 2)});
    shows.at(1)->trigger();
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(3, 3)});
    QCOMPARE(m_view->currentIndex(), at(3, 3));
    shows.at(2)->trigger();
    QCOMPARE(model().selectedIndexes(), QModelIndexList{at(3, 1)});
    QCOMPARE(m_view->currentIndex(), at(3, 1));
}

void TableSelectionTest::knowsWhetherAllOfItIsInSight()
{
    select(2, 5);
    QVERIFY(m_view->selection().isInSight());
    select(2, 80);
    QVERIFY(!m_view->selection().isInSight());
    m_view->endSelection();
    QVERIFY(m_view->selection().isInSight());
    m_view->scrollToBottom();
    QVERIFY(!m_view->selection().isInSight());
}

QTEST_MAIN(TableSelectionTest)
#include "tst_tableselection.moc"
