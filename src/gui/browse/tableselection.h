#pragma once

#include <QItemSelectionModel>
#include <QList>
#include <QObject>
#include <memory>

class QTableView;

namespace heroadmin {

/// What is selected in a table, and that its current cell is always a part of it, whatever changes either of them: else
/// what Enter edits would not be what Delete deletes. A current cell is never alone, and never in a hidden column.
class TableSelection
{
public:
    /// What is done to the table in its lifetime is one change; what it left behind is put right at its end.
    class Change
    {
    public:
        /// `scrolls`: to a cell that becomes current for it; not under the pointer.
        explicit Change(TableSelection& selection, bool scrolls = true);
        ~Change();

        Change(const Change&) = delete;
        Change& operator=(const Change&) = delete;

    private:
        TableSelection& m_selection;
        bool m_scrolls;
    };

    explicit TableSelection(QTableView& table);

    void watch();       ///< The table has another selection model.
    void leaveHidden(); ///< A column may have been hidden.

    [[nodiscard]] QList<int> rows() const;  ///< Of all selected cells, each once, ascending.
    [[nodiscard]] bool isInSight() const;   ///< Every row of it.
    [[nodiscard]] bool isWholePage() const; ///< Every row there is, and there is one.

    void extend(QItemSelectionModel::SelectionFlag direction); ///< To whole rows or columns, and the current one.

private:
    void keep(bool scrolls);
    void moveTo(const QModelIndex& index, bool scrolls);
    [[nodiscard]] QModelIndex nearestSelected() const;
    [[nodiscard]] QModelIndex nearestIn(const QItemSelectionRange& range) const;
    [[nodiscard]] QModelIndex shownBeside(const QModelIndex& index) const;

    QTableView& m_table;
    std::unique_ptr<QObject> m_connections; ///< Context of the connections to the selection model of now.
    int m_changes = 0;
    bool m_isKeeping = false;
    bool m_hasMoved = false;   ///< The current cell, since it was looked at last.
    bool m_hasChanged = false; ///< Likewise the selected cells.
};

} // namespace heroadmin
