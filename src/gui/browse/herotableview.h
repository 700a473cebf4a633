#pragma once

#include "data/browsing/pagedifference.h"
#include "data/heroes/herosort.h"
#include "gui/browse/heroplace.h"
#include "gui/browse/tableselection.h"
#include "gui/widgets/anchoredtable.h"

#include <memory>

class QMenu;

namespace heroadmin {

class ChangeFlash;
class HeroDelegate;
class HeroHeaderView;
class KeyHint;
class KeysAhead;
class TypeAhead;

/// The table of heroes of one page, over a model with the columns of HeroTableModel. It doesn't sort or reveal: it says
/// what the person asks for, and is told what is so. Cells are edited in place where edit triggers are set.
class HeroTableView : public AnchoredTable
{
    Q_OBJECT

public:
    explicit HeroTableView(QWidget* parent = nullptr);
    ~HeroTableView() override;

    using QTableView::edit;

    void setModel(QAbstractItemModel* model) override;

    void setHeroDelegate(HeroDelegate* delegate); ///< For all cells; owned by somebody else.

    [[nodiscard]] QList<int> selectedRows() const { return m_selection->rows(); }

    [[nodiscard]] const TableSelection& selection() const { return *m_selection; }

    void endSelection(); ///< Only the current cell stays selected.

    [[nodiscard]] QList<int> shownColumns() const; ///< In the order of the headings.

    [[nodiscard]] HeroSort sort() const;
    void setSort(HeroSort sort); ///< What the headings show; sortRequested() doesn't follow.

    /// With admin mode on, Space peeks from every column of a row, not from the secret name's alone.
    void setAdminMode(bool adminMode) { m_adminMode = adminMode; }

    void setEmptyText(const QString& text); ///< What to do next, shown while there are no rows.

    [[nodiscard]] KeyHint& hint() const { return *m_hint; }

    /// For what is opened by a key in the table, and isn't there at once.
    [[nodiscard]] KeysAhead& keysAhead() const { return *m_keysAhead; }

    void flashCells(const QList<HeroCell>& cells); ///< That somebody else has changed.

    [[nodiscard]] QMenu* columnsMenu() const;    ///< For a menu of the window; owned by the table.
    [[nodiscard]] QByteArray saveLayout() const; ///< Order, width and visibility of the columns.
    void restoreLayout(const QByteArray& layout);

    [[nodiscard]] HeroPlace rememberPlace() const { return HeroPlace::of(*this); }

    void restorePlace(const HeroPlace& place);
    void goToFirstRow(const HeroPlace& before); ///< Of another page: stays in the column, scrolls to the top.

    /// Among the names, or the numbers of a column of numbers. Where typing edits a name, the column stays.
    void keyboardSearch(const QString& typed) override;

    [[nodiscard]] TypeAhead& typeAhead() const { return *m_typeAhead; }

    void editCurrentCell(); ///< Or asks for what the cell needs before.
    void selectCurrentRow();
    void selectCurrentColumn();

    void toggleSort(heroadmin::HeroSort::Column column); ///< Ascending first, then the other way: sortRequested().

Q_SIGNALS:
    void sortRequested(heroadmin::HeroSort sort);
    void editRequested(); ///< Of the current hero.

    /// The cell is to be edited, and can't be in place as it stands. `typed`: the key or composed text that asks for
    /// it, where one does.
    void openingNeeded(const QModelIndex& cell, const QEvent* typed);

    void heroRequested(qint64 heroId); ///< A typed id that isn't on the page.
    void copyRequested();              ///< By the key; what is selected.
    void peekRequested(int row);       ///< Space went down; peekEnded() follows, whatever happens.
    void peekEnded(int row);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                                       const QEvent* event) const override;

private:
    void retranslate();
    void updateRowHeight();
    void updateEmptyState();
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool pressSpace(const QKeyEvent* event);
    void goToFound(const QModelIndex& index);
    void endPeek();

    const std::unique_ptr<TableSelection> m_selection; ///< The first one: children that are made are events.
    HeroHeaderView* m_header;
    ChangeFlash* m_flash;
    KeyHint* m_hint;
    KeysAhead* m_keysAhead;
    TypeAhead* m_typeAhead;
    std::unique_ptr<QObject> m_modelConnections; ///< Context of the connections to the model of now.
    bool m_adminMode = false;
    int m_peekedRow = -1;
    QString m_emptyText;
};

} // namespace heroadmin
