#include "gui/history/historymodel.h"

#include "gui/widgets/plaintext.h"

#include <QFont>
#include <QUndoStack>

namespace heroadmin {

HistoryModel::HistoryModel(const QUndoStack& history, QObject* parent)
    : QAbstractListModel(parent)
    , m_history(history)
{
    connect(&history, &QUndoStack::indexChanged, this, &HistoryModel::refresh);
    connect(&history, &QUndoStack::undoTextChanged, this, &HistoryModel::refresh);
    connect(&history, &QUndoStack::redoTextChanged, this, &HistoryModel::refresh);
    refresh();
}

void HistoryModel::refresh()
{
    QStringList steps;
    for (int i = 0; i < m_history.count(); ++i) {
        steps.append(m_history.text(i));
    }
    // Rows come and go at the end only, and nothing else changes with them.
    const auto before = static_cast<int>(m_steps.size()) + 1;
    const auto after = static_cast<int>(steps.size()) + 1;
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_steps.resize(steps.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_steps.append(steps.mid(m_steps.size()));
        endInsertRows();
    }
    m_steps = steps;
    m_currentRow = m_history.index();
    Q_EMIT dataChanged(index(0), index(after - 1));
    Q_EMIT refreshed();
}

void HistoryModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size()) + 1;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row());
    case Qt::ToolTipRole:
        return plainToolTip(text(index.row()));
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == m_currentRow);
        font.setItalic(index.row() > m_currentRow);
        return font;
    }
    default:
        return {};
    }
}

QString HistoryModel::text(int row) const
{
    //: The state before anything was written
    const QString step = row == 0 ? tr("Start") : m_steps.at(row - 1);
    if (row == m_currentRow) {
        //: %1: a step of the history, up to which everything is written now
        return tr("%1 \u2013 now").arg(step);
    }
    //: %1: a step of the history
    return row > m_currentRow ? tr("%1 \u2013 undone").arg(step) : step;
}

} // namespace heroadmin
