#include "gui/keys/commandpalettedelegate.h"

#include "gui/keys/commandpalettemodel.h"

#include <QApplication>
#include <QPainter>

namespace heroadmin {
namespace {

constexpr int lineMargin = 6;

QString rightText(const QModelIndex& index)
{
    const QString reason = index.data(CommandPaletteModel::ReasonRole).toString();
    const QString keys = index.data(CommandPaletteModel::KeysRole).toString();
    return reason.isEmpty() || keys.isEmpty() ? reason + keys : reason + QStringLiteral(" · ") + keys;
}

/// Draws one line of text, elided, and gives back what is left of `room`.
QRect drawPart(QPainter& painter, const QRect& room, Qt::Alignment side, const QColor& ink, const QString& text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideMiddle, room.width());
    const int width = painter.fontMetrics().horizontalAdvance(shown) + 2 * lineMargin;
    painter.setPen(ink);
    painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter), shown);
    const bool isAtRight = side.testFlag(Qt::AlignRight) != (painter.layoutDirection() == Qt::RightToLeft);
    return isAtRight ? room.adjusted(0, 0, -width, 0) : room.adjusted(width, 0, 0, 0);
}

} // namespace

void CommandPaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    QStyleOptionViewItem background(option);
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* const style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor dim = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const bool isPossible = index.data(CommandPaletteModel::IsPossibleRole).toBool();
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip); // A step is called as its hero is.
    painter->setFont(option.font);
    QRect room = option.rect.adjusted(lineMargin, 0, -lineMargin, 0);
    room = drawPart(*painter, room, Qt::AlignRight, dim, rightText(index));
    room = drawPart(*painter, room, Qt::AlignLeft, isPossible ? ink : dim, index.data().toString());
    drawPart(*painter, room, Qt::AlignLeft, dim, index.data(CommandPaletteModel::DetailRole).toString());
    painter->restore();
}

QSize CommandPaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(option.fontMetrics.height() + 2 * lineMargin);
    return size;
}

} // namespace heroadmin
