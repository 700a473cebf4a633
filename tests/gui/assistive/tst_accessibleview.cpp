#include "gui/assistive/assistivetools.h"

#include <QAccessible>
#include <QListWidget>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>
#include <limits>
#include <memory>

using namespace heroadmin;

class AccessibleViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void answersWhateverTheNumberIs();
    void countsChildrenAsTheViewDoes();
    void hasNoChildrenWithoutColumns();
    void keepsACellWithItsRow();
    void namesTheHeadings();
    void selectsRowsThatAreThere();
    void countsTheShownRowsOfATree();
    void countsTheItemsOfAList();
    void outlivesModelAndView();

private:
    [[nodiscard]] QAccessibleInterface& interface() const;

    [[nodiscard]] QAccessibleTableInterface& cells() const { return *interface().tableInterface(); }

    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<QTableView> m_view;
};

namespace {

const QList<int> wildNumbers{-1, -2, 3, 4, 1000, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()};

QString nameOf(const QAccessibleInterface* part)
{
    return part->text(QAccessible::Name);
}

/// Each child is found again under its number.
bool isCountedThroughout(const QAccessibleInterface& view)
{
    for (int i = 0; i < view.childCount(); ++i) {
        if (!view.child(i) || !view.child(i)->isValid() || view.indexOfChild(view.child(i)) != i) {
            return false;
        }
    }
    return view.childCount() > 0;
}

} // namespace

void AccessibleViewTest::initTestCase()
{
    serveAssistiveTools();
}

void AccessibleViewTest::init()
{
    m_model = std::make_unique<QStandardItemModel>(3, 2);
    m_model->setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Age")});
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 2; ++column) {
            m_model->setItem(row, column, new QStandardItem(QStringLiteral("%1 %2").arg(row).arg(column)));
        }
    }
    m_view = std::make_unique<QTableView>();
    m_view->setModel(m_model.get());
    m_view->resize(400, 300);
    m_view->show();
}

QAccessibleInterface& AccessibleViewTest::interface() const
{
    return *QAccessible::queryAccessibleInterface(m_view.get());
}

void AccessibleViewTest::answersWhateverTheNumberIs()
{
    QCOMPARE(nameOf(cells().cellAt(2, 1)), QStringLiteral("2 1"));
    for (const int number : wildNumbers) {
        for (QAccessibleInterface* const cell : {cells().cellAt(number, 0), cells().cellAt(0, number)}) {
            QVERIFY(cell != nullptr);
            QVERIFY(!cell->isValid());
            QVERIFY(!cell->tableCellInterface()->isSelected());
            QCOMPARE(cell->tableCellInterface()->rowExtent(), 0);
            QCOMPARE(cell->tableCellInterface()->rowIndex(), -1);
            QVERIFY(cell->tableCellInterface()->columnHeaderCells().isEmpty());
            QCOMPARE(nameOf(cell), QString());
            QVERIFY(cell->rect().isEmpty());
            QCOMPARE(interface().indexOfChild(cell), -1);
            cell->setText(QAccessible::Value, QStringLiteral("typed"));
            cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        }
        QVERIFY(!cells().selectRow(number));
        QVERIFY(!cells().unselectRow(number));
        QVERIFY(!cells().selectColumn(number));
        QVERIFY(!cells().unselectColumn(number));
        QVERIFY(!cells().isRowSelected(number));
        QVERIFY(!cells().isColumnSelected(number));
        QCOMPARE(cells().rowDescription(number), QString());
        QCOMPARE(cells().columnDescription(number), QString());
        QVERIFY(number == 3 || number == 4 || interface().child(number) == nullptr);
    }
    QVERIFY(!m_view->selectionModel()->hasSelection());
}

void AccessibleViewTest::countsChildrenAsTheViewDoes()
{
    QCOMPARE(interface().role(), QAccessible::Table);
    QCOMPARE(interface().childCount(), 4 * 3);
    QVERIFY(isCountedThroughout(interface()));
    QCOMPARE(interface().child(0)->role(), QAccessible::Pane);
    QCOMPARE(nameOf(interface().child(2)), QStringLiteral("Age"));
    QCOMPARE(interface().child(3)->role(), QAccessible::RowHeader);
    QCOMPARE(nameOf(interface().child(8)), QStringLiteral("1 1"));
}

void AccessibleViewTest::hasNoChildrenWithoutColumns()
{
    m_model->setColumnCount(0);
    QCOMPARE(cells().rowCount(), 3);
    QCOMPARE(interface().childCount(), 0);
    QVERIFY(interface().child(0) == nullptr);
    QVERIFY(interface().child(1) == nullptr);
}

void AccessibleViewTest::keepsACellWithItsRow()
{
    QAccessibleInterface* const cell = cells().cellAt(2, 0);
    m_model->removeRow(0);
    QCOMPARE(cells().cellAt(1, 0), cell);
    m_model->sort(0, Qt::DescendingOrder);
    QCOMPARE(cells().cellAt(0, 0), cell);
    QCOMPARE(nameOf(cell), QStringLiteral("2 0"));
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 0);

    m_model->removeRow(0);
    QVERIFY(!cell->isValid());
    QVERIFY(cell->state().invalid);
    QCOMPARE(nameOf(cell), QString());
    QAccessibleTableModelChangeEvent removal(m_view.get(), QAccessibleTableModelChangeEvent::RowsRemoved);
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    cells().modelChange(&removal);
    QVERIFY(QAccessible::accessibleInterface(id) == nullptr);
}

void AccessibleViewTest::namesTheHeadings()
{
    const auto headings = cells().cellAt(1, 1)->tableCellInterface()->columnHeaderCells();
    QCOMPARE(headings.size(), 1);
    QCOMPARE(nameOf(headings.first()), QStringLiteral("Age"));
    QCOMPARE(cells().cellAt(2, 1)->tableCellInterface()->columnHeaderCells().first(), headings.first());
    QCOMPARE(nameOf(cells().cellAt(1, 1)->tableCellInterface()->rowHeaderCells().first()), QStringLiteral("2"));
    m_model->setColumnCount(1);
    QVERIFY(!headings.first()->isValid());
    QCOMPARE(nameOf(headings.first()), QString());
    QVERIFY(headings.first()->rect().isEmpty());
}

void AccessibleViewTest::selectsRowsThatAreThere()
{
    QVERIFY(cells().selectRow(1));
    QVERIFY(cells().isRowSelected(1));
    QCOMPARE(cells().selectedRows(), QList<int>{1});
    QCOMPARE(cells().selectedCells().size(), 2);
    QVERIFY(cells().cellAt(1, 1)->state().selected);
    QVERIFY(cells().unselectRow(1));
    QCOMPARE(cells().selectedRowCount(), 0);

    QAccessibleInterface* const cell = cells().cellAt(0, 1);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(cell->state().selected);
    QCOMPARE(cells().selectedCellCount(), 1);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(cells().selectedCellCount(), 0);

    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    QVERIFY(cells().selectRow(0));
    QVERIFY(cells().selectRow(1));
    QVERIFY(cells().selectRow(2));
    QVERIFY(cells().unselectRow(1));
    QCOMPARE(cells().selectedRows(), QList<int>{0});
}

void AccessibleViewTest::countsTheShownRowsOfATree()
{
    QTreeWidget tree;
    tree.setHeaderLabels({QStringLiteral("Action"), QStringLiteral("Keys")});
    for (const char* const group : {"File", "Edit"}) {
        auto* const item = new QTreeWidgetItem(&tree, {QString::fromLatin1(group)});
        new QTreeWidgetItem(item, {QStringLiteral("first"), QStringLiteral("F1")});
        new QTreeWidgetItem(item, {QStringLiteral("second"), QStringLiteral("F2")});
    }
    QAccessibleInterface& view = *QAccessible::queryAccessibleInterface(&tree);
    QCOMPARE(view.role(), QAccessible::Tree);
    QCOMPARE(view.tableInterface()->rowCount(), 2);
    tree.expandAll();
    QCOMPARE(view.tableInterface()->rowCount(), 6);
    QCOMPARE(nameOf(view.tableInterface()->cellAt(5, 1)), QStringLiteral("F2"));
    QVERIFY(view.tableInterface()->cellAt(3, 0)->state().expanded);
    tree.topLevelItem(0)->child(0)->setHidden(true);
    QCOMPARE(view.tableInterface()->rowCount(), 5);
    QVERIFY(isCountedThroughout(view));
    for (const int number : {-1, 5, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()}) {
        QVERIFY(!view.tableInterface()->cellAt(number, 0)->isValid());
        QVERIFY(!view.tableInterface()->cellAt(0, number)->isValid());
        QVERIFY(!view.tableInterface()->selectRow(number));
    }
}

void AccessibleViewTest::countsTheItemsOfAList()
{
    QListWidget list;
    list.addItems({QStringLiteral("one"), QStringLiteral("two")});
    QAccessibleInterface& view = *QAccessible::queryAccessibleInterface(&list);
    QCOMPARE(view.role(), QAccessible::List);
    QCOMPARE(view.childCount(), 2);
    QVERIFY(isCountedThroughout(view));
    QCOMPARE(nameOf(view.child(1)), QStringLiteral("two"));
    QVERIFY(view.tableInterface()->cellAt(0, 0)->tableCellInterface()->columnHeaderCells().isEmpty());
}

void AccessibleViewTest::outlivesModelAndView()
{
    QAccessibleInterface* const cell = cells().cellAt(0, 0);
    m_model.reset();
    QVERIFY(!cell->isValid());
    QCOMPARE(cells().rowCount(), 0);
    QCOMPARE(interface().childCount(), 0);
    QVERIFY(!cells().cellAt(0, 0)->isValid());
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    m_view.reset();
    QVERIFY(QAccessible::accessibleInterface(id) == nullptr);
}

QTEST_MAIN(AccessibleViewTest)
#include "tst_accessibleview.moc"
