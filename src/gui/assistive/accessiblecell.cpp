#include "gui/assistive/accessiblecell.h"

#include "gui/assistive/viewrows.h"

#include <QTreeView>

namespace heroadmin {

AccessibleCell::AccessibleCell(QAbstractItemView* view, const QModelIndex& index, QAccessible::Role role)
    : m_view(view)
    , m_index(index)
    , m_role(role)
{}

bool AccessibleCell::isValid() const
{
    return m_view && m_index.isValid() && m_index.model() == m_view->model() && m_view->selectionModel();
}

QAccessible::State AccessibleCell::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const QRect shown(m_view->mapToGlobal(QPoint(0, 0)), m_view->size());
    state.invisible = !shown.intersects(rect());
    state.selected = m_view->selectionModel()->isSelected(m_index);
    state.focused = m_view->selectionModel()->currentIndex() == m_index;
    const QVariant check = m_index.data(Qt::CheckStateRole);
    state.checked = check.toInt() == Qt::Checked;
    state.checkable = check.isValid() && m_index.flags().testFlag(Qt::ItemIsUserCheckable);
    if (m_index.flags().testFlag(Qt::ItemIsSelectable)) {
        state.selectable = true;
        state.focusable = true;
        state.multiSelectable = m_view->selectionMode() == QAbstractItemView::MultiSelection;
        state.extSelectable = m_view->selectionMode() == QAbstractItemView::ExtendedSelection;
    }
    if (const auto* const tree = qobject_cast<QTreeView*>(m_view.data())) {
        state.expandable = tree->model()->hasChildren(m_index);
        state.expanded = tree->isExpanded(m_index);
    }
    return state;
}

QString AccessibleCell::text(QAccessible::Text text) const
{
    if (!isValid()) {
        return {};
    }
    if (text == QAccessible::Description) {
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    }
    if (text != QAccessible::Name) {
        return {};
    }
    const QString spoken = m_index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : spoken;
}

void AccessibleCell::setText(QAccessible::Text text, const QString& value)
{
    Q_UNUSED(text)
    if (isValid() && m_index.flags().testFlag(Qt::ItemIsEditable)) {
        m_view->model()->setData(m_index, value);
    }
}

QRect AccessibleCell::rect() const
{
    if (!isValid()) {
        return {};
    }
    const QRect shown = m_view->visualRect(m_index);
    return shown.isNull() ? shown : shown.translated(m_view->viewport()->mapToGlobal(QPoint(0, 0)));
}

QAccessibleInterface* AccessibleCell::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QAccessibleInterface* AccessibleCell::child(int index) const
{
    Q_UNUSED(index)
    return nullptr;
}

QAccessibleInterface* AccessibleCell::childAt(int x, int y) const
{
    Q_UNUSED(x)
    Q_UNUSED(y)
    return nullptr;
}

int AccessibleCell::indexOfChild(const QAccessibleInterface* child) const
{
    Q_UNUSED(child)
    return -1;
}

bool AccessibleCell::isSelected() const
{
    return isValid() && m_view->selectionModel()->isSelected(m_index);
}

int AccessibleCell::rowIndex() const
{
    return isValid() ? ViewRows::rowOf(*m_view, m_index) : -1;
}

int AccessibleCell::columnIndex() const
{
    return isValid() ? m_index.column() : -1;
}

QList<QAccessibleInterface*> AccessibleCell::rowHeaderCells() const
{
    if (!isValid() || !ViewRows::header(*m_view, Qt::Vertical)) {
        return {};
    }
    return {parent()->child(ViewRows::childAt(*m_view, rowIndex(), -1))};
}

QList<QAccessibleInterface*> AccessibleCell::columnHeaderCells() const
{
    if (!isValid() || !ViewRows::header(*m_view, Qt::Horizontal)) {
        return {};
    }
    return {parent()->child(ViewRows::childAt(*m_view, -1, columnIndex()))};
}

QStringList AccessibleCell::actionNames() const
{
    return {toggleAction()};
}

void AccessibleCell::doAction(const QString& actionName)
{
    if (actionName == toggleAction() && isValid() && m_view->selectionMode() != QAbstractItemView::NoSelection) {
        isSelected() ? deselect() : select();
    }
}

QStringList AccessibleCell::keyBindingsForAction(const QString& actionName) const
{
    Q_UNUSED(actionName)
    return {};
}

void* AccessibleCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface) {
        return static_cast<QAccessibleTableCellInterface*>(this);
    }
    if (type == QAccessible::ActionInterface) {
        return static_cast<QAccessibleActionInterface*>(this);
    }
    return nullptr;
}

void AccessibleCell::select()
{
    QAccessibleTableInterface* const cells = table()->tableInterface();
    switch (m_view->selectionBehavior()) {
    case QAbstractItemView::SelectRows:
        cells->selectRow(rowIndex());
        return;
    case QAbstractItemView::SelectColumns:
        cells->selectColumn(columnIndex());
        return;
    case QAbstractItemView::SelectItems:
        break;
    }
    m_view->selectionModel()->select(m_index, m_view->selectionMode() == QAbstractItemView::SingleSelection
                                                  ? QItemSelectionModel::ClearAndSelect
                                                  : QItemSelectionModel::Select);
}

void AccessibleCell::deselect()
{
    QAccessibleTableInterface* const cells = table()->tableInterface();
    switch (m_view->selectionBehavior()) {
    case QAbstractItemView::SelectRows:
        cells->unselectRow(rowIndex());
        return;
    case QAbstractItemView::SelectColumns:
        cells->unselectColumn(columnIndex());
        return;
    case QAbstractItemView::SelectItems:
        break;
    }
    const bool mayBeNone = m_view->selectionMode() == QAbstractItemView::MultiSelection ||
                           m_view->selectionMode() == QAbstractItemView::ExtendedSelection;
    if (mayBeNone || m_view->selectionModel()->selectedIndexes().size() > 1) {
        m_view->selectionModel()->select(m_index, QItemSelectionModel::Deselect);
    }
}

} // namespace heroadmin
