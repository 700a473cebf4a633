#include "gui/widgets/anchoredtable.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <algorithm>
#include <memory>
#include <utility>

using namespace heroadmin;

class AnchoredTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_table.reset(); }

    void shiftBeginsWhereTheProgramWent_data();
    void shiftBeginsWhereTheProgramWent();
    void goesWhateverKeysAreHeldDown();
    void tellsNobodyOfACellThatWasCurrent();
    void leavesAScrolledTableInItsPlace();

private:
    [[nodiscard]] QList<int> selectedRows() const
    {
        QList<int> rows;
        const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
        for (const QModelIndex& index : selected) {
            rows.append(index.row());
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(m_table.get(), key, modifiers);
    }

    QStandardItemModel m_items{50, 2};
    std::unique_ptr<AnchoredTable> m_table;
};

void AnchoredTableTest::init()
{
    m_table = std::make_unique<AnchoredTable>();
    m_table->setModel(&m_items);
    m_table->resize(300, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    m_table->goTo(m_items.index(3, 1));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), (QList<int>{3, 4, 5}));
}

void AnchoredTableTest::shiftBeginsWhereTheProgramWent_data()
{
    QTest::addColumn<int>("row");
    QTest::newRow("the current cell") << 5;
    QTest::newRow("another selected one") << 4;
    QTest::newRow("where it began") << 3;
    QTest::newRow("elsewhere") << 20;
}

void AnchoredTableTest::shiftBeginsWhereTheProgramWent()
{
    QFETCH(const int, row);
    m_table->goTo(m_items.index(row, 1));
    QCOMPARE(selectedRows(), QList<int>{row});
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), (QList<int>{row, row + 1}));
    press(Qt::Key_Up, Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), (QList<int>{row - 1, row}));
}

void AnchoredTableTest::goesWhateverKeysAreHeldDown()
{
    for (const auto& [key, modifier] :
         {std::pair(Qt::Key_Shift, Qt::ShiftModifier), std::pair(Qt::Key_Control, Qt::ControlModifier)}) {
        for (const int row : {20, 20, 10}) {
            QTest::keyPress(m_table.get(), key, modifier);
            m_table->goTo(m_items.index(row, 1));
            QTest::keyRelease(m_table.get(), key);
            QCOMPARE(selectedRows(), QList<int>{row});
            press(Qt::Key_Down, Qt::ShiftModifier);
            QCOMPARE(selectedRows(), (QList<int>{row, row + 1}));
        }
    }
}

void AnchoredTableTest::tellsNobodyOfACellThatWasCurrent()
{
    const QSignalSpy moved(m_table->selectionModel(), &QItemSelectionModel::currentChanged);
    m_table->goTo(m_table->currentIndex());
    QCOMPARE(moved.count(), 0);
}

void AnchoredTableTest::leavesAScrolledTableInItsPlace()
{
    m_table->verticalScrollBar()->setValue(m_table->verticalScrollBar()->maximum());
    const int place = m_table->verticalScrollBar()->value();
    m_table->goTo(m_table->currentIndex());
    QCOMPARE(m_table->verticalScrollBar()->value(), place);
    QVERIFY(m_table->hasAutoScroll());
    m_table->goTo(m_items.index(20, 1));
    QVERIFY(m_table->verticalScrollBar()->value() < place);
}

QTEST_MAIN(AnchoredTableTest)
#include "tst_anchoredtable.moc"
