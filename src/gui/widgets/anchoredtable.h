#pragma once

#include <QTableView>

namespace heroadmin {

/// A table where selecting with Shift begins at the cell that the program has gone to, too.
class AnchoredTable : public QTableView
{
    Q_OBJECT

public:
    using QTableView::QTableView;

    void goTo(const QModelIndex& index); ///< Selects that cell alone, whatever keys are held down.

    /// It asks the keyboard, and where that cell is the current one already, Qt 6.8 has Shift begin where it did
    /// before.
    void setCurrentIndex(const QModelIndex& index) = delete;

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event) const override;

private:
    bool m_isGoing = false; ///< To a cell that nobody moved to by key or mouse.
};

} // namespace heroadmin
