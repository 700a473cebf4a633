#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QUndoStack;

namespace heroadmin {

class HistoryModel;

/// The steps that were written to a database, and a way to any of them.
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /// `history` has to outlive it.
    explicit HistoryPanel(const QUndoStack& history, QWidget* parent = nullptr);

    /// Reads the history again, where it changed without a word.
    void refresh();

Q_SIGNALS:
    void goToRequested(int index); ///< Of the history: the state after so many steps, 0 for the start.

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState();
    void retranslate();

    HistoryModel* m_model;
    QListView* m_list;
    QLabel* m_empty;
};

} // namespace heroadmin
