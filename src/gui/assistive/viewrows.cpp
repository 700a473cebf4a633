#include "gui/assistive/viewrows.h"

#include <QTableView>
#include <QTreeView>

namespace heroadmin {

namespace {

void appendShownRows(const QTreeView& view, const QModelIndex& parent, QList<QModelIndex>& shown)
{
    for (int row = 0; row < view.model()->rowCount(parent); ++row) {
        if (view.isRowHidden(row, parent)) {
            continue;
        }
        const QModelIndex index = view.model()->index(row, 0, parent);
        shown.append(index);
        if (view.isExpanded(index)) {
            appendShownRows(view, index, shown);
        }
    }
}

QList<QModelIndex> shownRows(const QTreeView& view)
{
    QList<QModelIndex> shown;
    appendShownRows(view, view.rootIndex(), shown);
    return shown;
}

} // namespace

int ViewRows::rowCount(const QAbstractItemView& view)
{
    if (!view.model()) {
        return 0;
    }
    const auto* const tree = qobject_cast<const QTreeView*>(&view);
    return tree ? static_cast<int>(shownRows(*tree).size()) : view.model()->rowCount(view.rootIndex());
}

int ViewRows::columnCount(const QAbstractItemView& view)
{
    return view.model() ? view.model()->columnCount(view.rootIndex()) : 0;
}

QModelIndex ViewRows::cell(const QAbstractItemView& view, int row, int column)
{
    if (!view.model() || row < 0 || column < 0 || column >= columnCount(view)) {
        return {};
    }
    if (const auto* const tree = qobject_cast<const QTreeView*>(&view)) {
        return shownRows(*tree).value(row).siblingAtColumn(column);
    }
    return row < rowCount(view) ? view.model()->index(row, column, view.rootIndex()) : QModelIndex();
}

int ViewRows::rowOf(const QAbstractItemView& view, const QModelIndex& index)
{
    if (const auto* const tree = qobject_cast<const QTreeView*>(&view)) {
        return static_cast<int>(shownRows(*tree).indexOf(index.siblingAtColumn(0)));
    }
    return index.isValid() ? index.row() : -1;
}

int ViewRows::childAt(const QAbstractItemView& view, int row, int column)
{
    const int rowHeadings = header(view, Qt::Vertical) ? 1 : 0;
    const int columnHeadings = header(view, Qt::Horizontal) ? 1 : 0;
    return (row + columnHeadings) * (columnCount(view) + rowHeadings) + column + rowHeadings;
}

QHeaderView* ViewRows::header(const QAbstractItemView& view, Qt::Orientation orientation)
{
    if (const auto* const table = qobject_cast<const QTableView*>(&view)) {
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    }
    const auto* const tree = qobject_cast<const QTreeView*>(&view);
    return tree && orientation == Qt::Horizontal ? tree->header() : nullptr;
}

} // namespace heroadmin
