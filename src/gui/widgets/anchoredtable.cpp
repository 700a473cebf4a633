#include "gui/widgets/anchoredtable.h"

#include <QScopedValueRollback>

namespace heroadmin {

void AnchoredTable::goTo(const QModelIndex& index)
{
    // By the view, which has selecting with Shift begin there; but it would ask the keyboard, and Ctrl of Ctrl+PgDn or
    // Shift of a capital letter would bend the selection.
    const QScopedValueRollback<bool> going(m_isGoing, true);
    const bool isThere = index.isValid() && index == currentIndex();
    QTableView::setCurrentIndex(index);
    if (isThere) {
        // Qt 6.8 has it begin there when the view is told of another current cell, and nobody else needs to be told. It
        // would scroll, too; one that isn't shown yet does so by then.
        const bool scrolledBefore = hasAutoScroll();
        setAutoScroll(scrolledBefore && !isVisible());
        QTableView::currentChanged(index, {});
        setAutoScroll(scrolledBefore);
    }
}

QItemSelectionModel::SelectionFlags AnchoredTable::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    return m_isGoing ? QItemSelectionModel::ClearAndSelect : QTableView::selectionCommand(index, event);
}

} // namespace heroadmin
