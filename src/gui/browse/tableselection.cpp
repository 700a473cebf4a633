#include "gui/browse/tableselection.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <algorithm>
#include <cstdlib>
#include <utility>

namespace heroadmin {

TableSelection::Change::Change(TableSelection& selection, bool scrolls)
    : m_selection(selection)
    , m_scrolls(scrolls)
{
    ++m_selection.m_changes;
}

TableSelection::Change::~Change()
{
    --m_selection.m_changes;
    m_selection.keep(m_scrolls);
}

TableSelection::TableSelection(QTableView& table)
    : m_table(table)
{}

void TableSelection::watch()
{
    m_connections = std::make_unique<QObject>();
    const QItemSelectionModel* const selection = m_table.selectionModel();
    if (selection == nullptr) {
        return;
    }
    QObject::connect(selection, &QItemSelectionModel::currentChanged, m_connections.get(), [this] {
        m_hasMoved = true;
        keep(true);
    });
    QObject::connect(selection, &QItemSelectionModel::selectionChanged, m_connections.get(), [this] {
        m_hasChanged = true;
        keep(true);
    });
}

void TableSelection::leaveHidden()
{
    const int column = m_table.currentIndex().column();
    if (m_table.selectionModel() != nullptr && column >= 0 && m_table.isColumnHidden(column)) {
        const Change change(*this);
        moveTo(shownBeside(m_table.currentIndex()), true);
    }
}

QList<int> TableSelection::rows() const
{
    QList<int> rows;
    const QItemSelection selection =
        m_table.selectionModel() == nullptr ? QItemSelection() : m_table.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.append(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.resize(std::distance(rows.begin(), std::unique(rows.begin(), rows.end())));
    return rows;
}

bool TableSelection::isInSight() const
{
    const QList<int> selected = rows();
    const int height = m_table.viewport()->height();
    return std::all_of(selected.begin(), selected.end(), [this, height](int row) {
        const int middle = m_table.rowViewportPosition(row) + m_table.rowHeight(row) / 2;
        return middle >= 0 && middle < height;
    });
}

bool TableSelection::isWholePage() const
{
    const qsizetype selected = rows().size();
    return selected > 0 && selected == m_table.model()->rowCount();
}

void TableSelection::extend(QItemSelectionModel::SelectionFlag direction)
{
    QItemSelectionModel& model = *m_table.selectionModel();
    QItemSelection selection = model.selection();
    selection.select(m_table.currentIndex(), m_table.currentIndex());
    model.select(selection, QItemSelectionModel::Select | direction);
}

void TableSelection::keep(bool scrolls)
{
    if (m_changes > 0 || m_isKeeping) {
        return;
    }
    const bool hasMoved = std::exchange(m_hasMoved, false);
    const bool hasChanged = std::exchange(m_hasChanged, false);
    QItemSelectionModel* const selection = m_table.selectionModel();
    if ((!hasMoved && !hasChanged) || selection == nullptr || selection->isSelected(m_table.currentIndex())) {
        return;
    }
    const QScopedValueRollback<bool> keeping(m_isKeeping, true);
    // Whoever only moves to another cell leaves the others; whoever takes cells off means those that are left.
    const QModelIndex nearest = hasChanged ? nearestSelected() : QModelIndex();
    if (nearest.isValid()) {
        moveTo(nearest, scrolls);
    } else {
        selection->select(m_table.currentIndex(), QItemSelectionModel::ClearAndSelect);
    }
    m_hasMoved = false; // That was this, and nobody else.
    m_hasChanged = false;
}

void TableSelection::moveTo(const QModelIndex& index, bool scrolls)
{
    const bool scrolledBefore = m_table.hasAutoScroll();
    m_table.setAutoScroll(scrolls && scrolledBefore);
    m_table.selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table.setAutoScroll(scrolledBefore);
}

QModelIndex TableSelection::nearestSelected() const
{
    QModelIndex nearest;
    const QModelIndex current = m_table.currentIndex();
    const auto distance = [&current](const QModelIndex& index) {
        return std::pair(std::abs(index.row() - current.row()), std::abs(index.column() - current.column()));
    };
    const QItemSelection selection = m_table.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        const QModelIndex index = nearestIn(range);
        if (index.isValid() && (!nearest.isValid() || distance(index) < distance(nearest))) {
            nearest = index;
        }
    }
    return nearest;
}

QModelIndex TableSelection::nearestIn(const QItemSelectionRange& range) const
{
    const QModelIndex current = m_table.currentIndex();
    const int row = std::clamp(current.row(), range.top(), range.bottom());
    int nearest = -1;
    for (int column = range.left(); column <= range.right(); ++column) {
        const bool isNearer = nearest < 0 || std::abs(column - current.column()) < std::abs(nearest - current.column());
        if (!m_table.isColumnHidden(column) && isNearer) {
            nearest = column;
        }
    }
    return m_table.model()->index(row, nearest);
}

QModelIndex TableSelection::shownBeside(const QModelIndex& index) const
{
    const QHeaderView& header = *m_table.horizontalHeader();
    for (int distance = 1; distance < header.count(); ++distance) {
        for (const int visual :
             {header.visualIndex(index.column()) - distance, header.visualIndex(index.column()) + distance}) {
            const int column = header.logicalIndex(visual);
            if (column >= 0 && !header.isSectionHidden(column)) {
                return index.siblingAtColumn(column);
            }
        }
    }
    return index;
}

} // namespace heroadmin
