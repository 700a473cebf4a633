#pragma once

#include "gui/assistive/viewchildren.h"

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>

namespace heroadmin {

/// A table, list or tree for assistive tools, in the place of Qt's. They ask with numbers that were right a moment
/// before, while rows come and go, and Qt 6.4 takes whatever cellAt() answers for a cell: here every number has an
/// answer. Children are counted as Qt's views count them in their events: row by row, headings included.
class AccessibleView : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleView(QAbstractItemView& view);

    /// A factory of Qt's; null for what is no such view.
    [[nodiscard]] static QAccessibleInterface* make(const QString& className, QObject* object);

    [[nodiscard]] QString text(QAccessible::Text text) const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override; ///< Never null.
    [[nodiscard]] int rowCount() const override;
    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] QString rowDescription(int row) const override;
    [[nodiscard]] QString columnDescription(int column) const override;

    [[nodiscard]] int selectedCellCount() const override;

    [[nodiscard]] int selectedRowCount() const override { return static_cast<int>(selectedRows().size()); }

    [[nodiscard]] int selectedColumnCount() const override { return static_cast<int>(selectedColumns().size()); }

    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override;
    [[nodiscard]] QList<int> selectedRows() const override;
    [[nodiscard]] QList<int> selectedColumns() const override;
    [[nodiscard]] bool isRowSelected(int row) const override;
    [[nodiscard]] bool isColumnSelected(int column) const override;

    bool selectRow(int row) override { return select(Line::Row, row); }

    bool selectColumn(int column) override { return select(Line::Column, column); }

    bool unselectRow(int row) override { return deselect(Line::Row, row); }

    bool unselectColumn(int column) override { return deselect(Line::Column, column); }

    void modelChange(QAccessibleTableModelChangeEvent* event) override;

private:
    enum class Line { Row, Column };

    [[nodiscard]] QAbstractItemView* view() const; ///< Null while it is destroyed.
    [[nodiscard]] bool isSelected(Line line, int number) const;
    [[nodiscard]] QModelIndex firstOf(Line line, int number) const;
    bool select(Line line, int number);
    bool deselect(Line line, int number);

    mutable ViewChildren m_children;
};

} // namespace heroadmin
