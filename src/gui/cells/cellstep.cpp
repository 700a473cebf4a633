#include "gui/cells/cellstep.h"

#include <QHeaderView>
#include <QTableView>

namespace heroadmin {

namespace {

/// The editable cells of a row, from left to right.
QModelIndexList editableCells(const QTableView& view, int row)
{
    QModelIndexList cells;
    const QHeaderView& header = *view.horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const QModelIndex cell = view.model()->index(row, column);
        if (!header.isSectionHidden(column) && cell.flags().testFlag(Qt::ItemIsEditable)) {
            cells.append(cell);
        }
    }
    return cells;
}

QModelIndex editableNeighbour(const QTableView& view, const QModelIndex& from, bool forward)
{
    const QModelIndexList cells = editableCells(view, from.row());
    const qsizetype place = cells.indexOf(from) + (forward ? 1 : -1);
    if (place >= 0 && place < cells.size()) {
        return cells.at(place);
    }
    const QModelIndexList others = editableCells(view, from.row() + (forward ? 1 : -1));
    if (others.isEmpty()) {
        return from;
    }
    return forward ? others.constFirst() : others.constLast();
}

} // namespace

QModelIndex cellAfter(const QTableView& view, const QModelIndex& from, CellStep step)
{
    switch (step) {
    case CellStep::Down:
    case CellStep::Up: {
        const QModelIndex cell = from.siblingAtRow(from.row() + (step == CellStep::Down ? 1 : -1));
        return cell.isValid() ? cell : from;
    }
    case CellStep::Next:
    case CellStep::Previous:
        return editableNeighbour(view, from, step == CellStep::Next);
    case CellStep::Stay:
        break;
    }
    return from;
}

} // namespace heroadmin
