#include "gui/assistive/accessibleview.h"

#include "gui/assistive/accessiblecell.h"
#include "gui/assistive/accessibleheading.h"
#include "gui/assistive/viewrows.h"

#include <QHeaderView>
#include <QListView>
#include <QTreeView>

namespace heroadmin {

namespace {

QAccessible::Role roleOf(const QAbstractItemView& view)
{
    if (qobject_cast<const QTreeView*>(&view)) {
        return QAccessible::Tree;
    }
    return qobject_cast<const QListView*>(&view) ? QAccessible::List : QAccessible::Table;
}

QAccessible::Role cellRoleIn(const QAbstractItemView& view)
{
    switch (roleOf(view)) {
    case QAccessible::Tree:
        return QAccessible::TreeItem;
    case QAccessible::List:
        return QAccessible::ListItem;
    default:
        return QAccessible::Cell;
    }
}

int headingsOf(const QAbstractItemView& view, Qt::Orientation orientation)
{
    return ViewRows::header(view, orientation) ? 1 : 0;
}

} // namespace

AccessibleView::AccessibleView(QAbstractItemView& view)
    : QAccessibleWidget(&view, roleOf(view))
    , m_children(view, cellRoleIn(view))
{}

QAccessibleInterface* AccessibleView::make(const QString& className, QObject* object)
{
    Q_UNUSED(className)
    auto* const view = qobject_cast<QAbstractItemView*>(object);
    return view && !qobject_cast<QHeaderView*>(view) ? new AccessibleView(*view) : nullptr;
}

QString AccessibleView::text(QAccessible::Text text) const
{
    if (!view()) {
        return {};
    }
    return text == QAccessible::Description ? view()->accessibleDescription() : view()->accessibleName();
}

QAccessibleInterface* AccessibleView::parent() const
{
    // What is between a combo box and its list isn't told of.
    const QObject* const container = view() ? view()->parent() : nullptr;
    return container && container->inherits("QComboBoxPrivateContainer")
               ? QAccessible::queryAccessibleInterface(container->parent())
               : QAccessibleWidget::parent();
}

QAccessibleInterface* AccessibleView::child(int index) const
{
    const int columns = columnCount();
    if (columns == 0 || index < 0 || index >= childCount()) {
        return nullptr;
    }
    const int rowHeadings = headingsOf(*view(), Qt::Vertical);
    const int columnHeadings = headingsOf(*view(), Qt::Horizontal);
    const int places = columns + rowHeadings;
    const int row = index / places - columnHeadings;
    const int column = index % places - rowHeadings;
    if (row < 0) {
        return m_children.heading(Qt::Horizontal, column < 0 ? AccessibleHeading::corner : column);
    }
    return column < 0 ? m_children.heading(Qt::Vertical, row) : cellAt(row, column);
}

QAccessibleInterface* AccessibleView::childAt(int x, int y) const
{
    if (!view() || !view()->isVisible()) {
        return nullptr;
    }
    const QModelIndex index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? m_children.cell(index) : nullptr;
}

QAccessibleInterface* AccessibleView::focusChild() const
{
    const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
    return current.isValid() ? m_children.cell(current) : nullptr;
}

int AccessibleView::childCount() const
{
    const int columns = columnCount();
    if (columns == 0) {
        return 0;
    }
    return ViewRows::childAt(*view(), rowCount(), -headingsOf(*view(), Qt::Vertical));
}

int AccessibleView::indexOfChild(const QAccessibleInterface* child) const
{
    if (!child || !child->isValid() || child->parent() != this) {
        return -1;
    }
    if (const auto* const cell = dynamic_cast<const AccessibleCell*>(child)) {
        return cell->rowIndex() < 0 ? -1 : ViewRows::childAt(*view(), cell->rowIndex(), cell->columnIndex());
    }
    const auto* const heading = dynamic_cast<const AccessibleHeading*>(child);
    if (!heading) {
        return -1;
    }
    return heading->orientation() == Qt::Horizontal ? ViewRows::childAt(*view(), -1, heading->section())
                                                    : ViewRows::childAt(*view(), heading->section(), -1);
}

void* AccessibleView::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QAccessibleInterface* AccessibleView::cellAt(int row, int column) const
{
    return m_children.cell(view() ? ViewRows::cell(*view(), row, column) : QModelIndex());
}

int AccessibleView::rowCount() const
{
    return view() ? ViewRows::rowCount(*view()) : 0;
}

int AccessibleView::columnCount() const
{
    return view() ? ViewRows::columnCount(*view()) : 0;
}

QString AccessibleView::rowDescription(int row) const
{
    const bool isNamed = view() && headingsOf(*view(), Qt::Vertical) > 0 && row >= 0 && row < rowCount();
    return isNamed ? view()->model()->headerData(row, Qt::Vertical).toString() : QString();
}

QString AccessibleView::columnDescription(int column) const
{
    return column >= 0 && column < columnCount() ? view()->model()->headerData(column, Qt::Horizontal).toString()
                                                 : QString();
}

int AccessibleView::selectedCellCount() const
{
    return view() && view()->selectionModel() ? static_cast<int>(view()->selectionModel()->selectedIndexes().size())
                                              : 0;
}

QList<QAccessibleInterface*> AccessibleView::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    if (view() && view()->selectionModel()) {
        const QModelIndexList selected = view()->selectionModel()->selectedIndexes();
        for (const QModelIndex& index : selected) {
            cells.append(m_children.cell(index));
        }
    }
    return cells;
}

QList<int> AccessibleView::selectedRows() const
{
    QList<int> rows;
    if (view() && view()->selectionModel()) {
        const QModelIndexList selected = view()->selectionModel()->selectedRows();
        for (const QModelIndex& index : selected) {
            rows.append(ViewRows::rowOf(*view(), index));
        }
    }
    return rows;
}

QList<int> AccessibleView::selectedColumns() const
{
    QList<int> columns;
    if (view() && view()->selectionModel()) {
        const QModelIndexList selected = view()->selectionModel()->selectedColumns();
        for (const QModelIndex& index : selected) {
            columns.append(index.column());
        }
    }
    return columns;
}

bool AccessibleView::isRowSelected(int row) const
{
    return isSelected(Line::Row, row);
}

bool AccessibleView::isColumnSelected(int column) const
{
    return isSelected(Line::Column, column);
}

void AccessibleView::modelChange(QAccessibleTableModelChangeEvent* event)
{
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged) {
        m_children.forgetGone();
    }
}

QAbstractItemView* AccessibleView::view() const
{
    return qobject_cast<QAbstractItemView*>(object());
}

QModelIndex AccessibleView::firstOf(Line line, int number) const
{
    if (!view() || !view()->selectionModel()) {
        return {};
    }
    return line == Line::Row ? ViewRows::cell(*view(), number, 0) : ViewRows::cell(*view(), 0, number);
}

bool AccessibleView::isSelected(Line line, int number) const
{
    const QModelIndex first = firstOf(line, number);
    if (!first.isValid()) {
        return false;
    }
    const QItemSelectionModel& selection = *view()->selectionModel();
    return line == Line::Row ? selection.isRowSelected(first.row(), first.parent())
                             : selection.isColumnSelected(number, first.parent());
}

bool AccessibleView::select(Line line, int number)
{
    const QModelIndex first = firstOf(line, number);
    const bool isRow = line == Line::Row;
    const auto otherLines = isRow ? QAbstractItemView::SelectColumns : QAbstractItemView::SelectRows;
    if (!first.isValid() || view()->selectionBehavior() == otherLines) {
        return false;
    }
    auto command = QItemSelectionModel::Select;
    switch (view()->selectionMode()) {
    case QAbstractItemView::NoSelection:
        return false;
    case QAbstractItemView::SingleSelection:
        if (view()->selectionBehavior() == QAbstractItemView::SelectItems && (isRow ? columnCount() : rowCount()) > 1) {
            return false;
        }
        command = QItemSelectionModel::ClearAndSelect;
        break;
    case QAbstractItemView::ContiguousSelection:
        if (!isSelected(line, number - 1) && !isSelected(line, number + 1)) {
            command = QItemSelectionModel::ClearAndSelect;
        }
        break;
    case QAbstractItemView::MultiSelection:
    case QAbstractItemView::ExtendedSelection:
        break;
    }
    // Whoever hears of it may take the row away, and this view with it.
    view()->selectionModel()->select(first,
                                     command | (isRow ? QItemSelectionModel::Rows : QItemSelectionModel::Columns));
    return true;
}

bool AccessibleView::deselect(Line line, int number)
{
    const QModelIndex first = firstOf(line, number);
    if (!first.isValid()) {
        return false;
    }
    const bool isRow = line == Line::Row;
    QModelIndex last = first;
    const bool isContiguous = view()->selectionMode() == QAbstractItemView::ContiguousSelection;
    if (isContiguous || view()->selectionMode() == QAbstractItemView::SingleSelection) {
        if ((isRow ? selectedRowCount() : selectedColumnCount()) == 1) {
            return false;
        }
        if (isContiguous && (number == 0 || isSelected(line, number - 1)) && isSelected(line, number + 1)) {
            last = isRow ? first.siblingAtRow(first.model()->rowCount(first.parent()) - 1)
                         : first.siblingAtColumn(first.model()->columnCount(first.parent()) - 1);
        }
    }
    view()->selectionModel()->select(QItemSelection(first, last),
                                     QItemSelectionModel::Deselect |
                                         (isRow ? QItemSelectionModel::Rows : QItemSelectionModel::Columns));
    return true;
}

} // namespace heroadmin
