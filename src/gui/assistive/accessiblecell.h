#pragma once

#include <QAbstractItemView>
#include <QAccessibleInterface>
#include <QPersistentModelIndex>
#include <QPointer>

namespace heroadmin {

/// A cell of a view for assistive tools. It goes with its row, whatever that is sorted or moved to; where the row is
/// gone, or never was, the cell is invalid, and can be asked all the same.
class AccessibleCell : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface
{
public:
    AccessibleCell(QAbstractItemView* view, const QModelIndex& index, QAccessible::Role role);

    [[nodiscard]] QModelIndex index() const { return m_index; }

    [[nodiscard]] bool isValid() const override;

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessible::Role role() const override { return m_role; }

    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    void setText(QAccessible::Text text, const QString& value) override; ///< As if it was typed into the cell.
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;

    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] bool isSelected() const override;
    [[nodiscard]] int rowIndex() const override;
    [[nodiscard]] int columnIndex() const override;

    [[nodiscard]] int rowExtent() const override { return isValid() ? 1 : 0; }

    [[nodiscard]] int columnExtent() const override { return isValid() ? 1 : 0; }

    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override;
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override;

    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString& actionName) override; ///< Which may delete this cell.
    [[nodiscard]] QStringList keyBindingsForAction(const QString& actionName) const override;

private:
    void select();
    void deselect();

    QPointer<QAbstractItemView> m_view;
    QPersistentModelIndex m_index;
    QAccessible::Role m_role;
};

} // namespace heroadmin
