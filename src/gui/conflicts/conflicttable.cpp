#include "gui/conflicts/conflicttable.h"

#include "gui/conflicts/conflictmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <numeric>

namespace heroadmin {

ConflictTable::ConflictTable(QWidget* parent)
    : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTableView::doubleClicked, this, &ConflictTable::toggleSelected);
}

void ConflictTable::showConflicts(ConflictModel& model)
{
    m_model = &model;
    setModel(&model);
    horizontalHeader()->setResizeContentsPrecision(100);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(ConflictModel::FieldColumn, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ConflictModel::DecisionColumn, QHeaderView::ResizeToContents);
    setCurrentIndex(model.index(0, ConflictModel::DecisionColumn));
}

void ConflictTable::setSelectedMine(bool mine)
{
    m_model->setMine(selectedRows(), mine);
}

void ConflictTable::setAllMine(bool mine)
{
    QList<int> rows(m_model->rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    m_model->setMine(rows, mine);
}

void ConflictTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        if (!event->isAutoRepeat()) {
            toggleSelected();
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

QList<int> ConflictTable::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex& index : selected) {
        rows.append(index.row());
    }
    return rows;
}

void ConflictTable::toggleSelected()
{
    const QList<int> rows = selectedRows();
    const bool areMine = std::all_of(rows.begin(), rows.end(),
                                     [this](int row) { return m_model->isMine(row) || !m_model->canBeMine(row); });
    m_model->setMine(rows, !areMine);
}

} // namespace heroadmin
