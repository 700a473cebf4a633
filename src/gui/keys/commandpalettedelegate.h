#pragma once

#include <QStyledItemDelegate>

namespace heroadmin {

/// Paints a row of CommandPaletteModel: what it does, dim where it stands, and right of them why not, or the key.
class CommandPaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace heroadmin
