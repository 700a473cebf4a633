#pragma once

#include <QAbstractListModel>
#include <QStringList>

class QUndoStack;

namespace heroadmin {

/// The start and every step of a history, the oldest first. The row of the state of now is `currentRow()`; rows below
/// it were undone.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// `history` has to outlive it.
    explicit HistoryModel(const QUndoStack& history, QObject* parent = nullptr);

    /// Reads the history again. It does so by itself, but a QUndoStack doesn't tell of every change.
    void refresh();
    void retranslate();

    [[nodiscard]] int currentRow() const { return m_currentRow; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void refreshed();

private:
    [[nodiscard]] QString text(int row) const;

    const QUndoStack& m_history;
    QStringList m_steps;
    int m_currentRow = 0;
};

} // namespace heroadmin
