#include "gui/clipboard/copiedcells.h"

#include "data/table/herotablemodel.h"

#include <QItemSelection>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

QVariant copiedValue(const QModelIndex& index)
{
    // Also where the cell is revealed: nobody takes what is copied back from the clipboard when its time is up.
    return index.column() == HeroTableModel::SecretNameColumn ? QVariant(HeroTableModel::mask())
                                                              : index.data(Qt::DisplayRole);
}

} // namespace

CopiedCells copiedCells(const QAbstractItemModel& model, const QItemSelection& selection, const QList<int>& columns)
{
    CopiedCells copied;
    for (const int column : columns) {
        const auto holdsColumn = [column](const QItemSelectionRange& range) {
            return range.left() <= column && column <= range.right();
        };
        if (std::any_of(selection.cbegin(), selection.cend(), holdsColumn)) {
            copied.columns.append(column);
            copied.headings.append(model.headerData(column, Qt::Horizontal).toString());
        }
    }
    for (int number = 0; number < model.rowCount(); ++number) {
        CopiedCells::Row row{number, {}};
        bool isRowSelected = false;
        for (const int column : std::as_const(copied.columns)) {
            const QModelIndex index = model.index(number, column);
            const bool isSelected = selection.contains(index);
            isRowSelected |= isSelected;
            row.cells.append({isSelected, isSelected ? copiedValue(index) : QVariant()});
        }
        if (isRowSelected) {
            copied.rows.append(row);
        }
    }
    return copied;
}

} // namespace heroadmin
