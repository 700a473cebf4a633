#include "gui/browse/heroplace.h"

#include <QHash>
#include <QHeaderView>
#include <QItemSelection>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>

namespace heroadmin {

namespace {

qint64 heroIdAt(const QAbstractItemModel& model, int row)
{
    return model.index(row, 0).data().toLongLong();
}

QHash<qint64, int> rowsById(const QAbstractItemModel& model)
{
    QHash<qint64, int> rows;
    rows.reserve(model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        rows.insert(heroIdAt(model, row), row);
    }
    return rows;
}

} // namespace

HeroPlace HeroPlace::of(const QTableView& view)
{
    HeroPlace place;
    if (view.model() == nullptr) {
        return place;
    }
    const QAbstractItemModel& model = *view.model();
    if (const QModelIndex current = view.currentIndex(); current.isValid()) {
        place.m_currentHero = heroIdAt(model, current.row());
        place.m_currentRow = current.row();
        place.m_currentColumn = current.column();
    }
    const QItemSelection selection = view.selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            place.m_selected.append({heroIdAt(model, row), range.left(), range.right()});
        }
    }
    place.m_topRow = view.rowAt(0);
    const int height = view.viewport()->height();
    for (int row = place.m_topRow; row >= 0 && row < model.rowCount() && view.rowViewportPosition(row) < height;
         ++row) {
        place.m_seen.append({heroIdAt(model, row), view.rowViewportPosition(row)});
        if (row == place.m_currentRow) {
            place.m_currentY = view.rowViewportPosition(row);
        }
    }
    return place;
}

void HeroPlace::restore(QTableView& view) const
{
    if (view.model() == nullptr || view.model()->rowCount() == 0) {
        return;
    }
    const QAbstractItemModel& model = *view.model();
    const QHash<qint64, int> rows = rowsById(model);
    const int lastRow = model.rowCount() - 1;
    const int lastColumn = model.columnCount() - 1;

    QItemSelection selection;
    for (const Cells& cells : m_selected) {
        if (const int row = rows.value(cells.heroId, -1); row >= 0 && cells.firstColumn <= lastColumn) {
            selection.select(model.index(row, cells.firstColumn),
                             model.index(row, std::min(cells.lastColumn, lastColumn)));
        }
    }
    if (m_currentRow >= 0) {
        const int row = rows.value(m_currentHero, std::min(m_currentRow, lastRow));
        const QModelIndex current = model.index(row, std::min(m_currentColumn, lastColumn));
        view.selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        if (!rows.contains(m_currentHero) && selection.isEmpty()) {
            selection.select(current, current);
        }
    }
    view.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);

    if (!m_seen.isEmpty()) {
        restoreScrolling(view, rows);
    }
}

void HeroPlace::restoreScrolling(QTableView& view, const QHash<qint64, int>& rows) const
{
    // By one that is still followed by the same hero: it isn't the one that moved.
    const auto row = [&rows](const SeenRow& seen) { return rows.value(seen.heroId, -1); };
    auto anchor = std::adjacent_find(m_seen.begin(), m_seen.end(), [&row](const SeenRow& seen, const SeenRow& next) {
        return row(seen) >= 0 && row(next) == row(seen) + 1;
    });
    if (anchor == m_seen.end()) {
        anchor = std::find_if(m_seen.begin(), m_seen.end(), [&row](const SeenRow& seen) { return row(seen) >= 0; });
    }
    const bool isThere = anchor != m_seen.end();
    const QHeaderView& header = *view.verticalHeader();
    const int lastRow = view.model()->rowCount() - 1;
    const int top = isThere ? header.sectionPosition(row(*anchor)) - anchor->y
                            : header.sectionPosition(std::min(m_topRow, lastRow)) - m_seen.constFirst().y;
    view.verticalScrollBar()->setValue(top);

    const int current = view.currentIndex().row();
    const int y = view.rowViewportPosition(current);
    if (m_currentY && current >= 0 && (y < 0 || y + view.rowHeight(current) > view.viewport()->height())) {
        view.verticalScrollBar()->setValue(header.sectionPosition(current) - *m_currentY);
    }
}

} // namespace heroadmin
