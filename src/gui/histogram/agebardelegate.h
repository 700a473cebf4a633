#pragma once

#include <QStyledItemDelegate>

namespace heroadmin {

/// Paints the rows of an AgeBarModel: an age, its bar, and the number at the end of the row. The bar that is filtered
/// by has a tick and bold text beside its colour; those without an age are hatched, not filled.
class AgeBarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row); ///< -1 for none.

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// How wide a column must be for that text, all of its marks, and `barWidth` more.
    [[nodiscard]] static int widthFor(const QString& text, const QFont& font, int barWidth = 0);

    /// The lowest that a row can be.
    [[nodiscard]] static int heightFor(const QFont& font);

private:
    void paintAge(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintHeroes(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_hoveredRow = -1;
};

} // namespace heroadmin
