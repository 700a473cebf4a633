#include "gui/histogram/agebardelegate.h"

#include "gui/histogram/agebarmodel.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace heroadmin {

namespace {

constexpr int margin = 6;
constexpr int verticalMargin = 3;
constexpr int shortestBar = 2;
constexpr int barGap = 2; // so that a bar is no part of the mark beside it

QFont emphasized(QFont font)
{
    font.setBold(true);
    return font;
}

int tickSize(const QFont& font)
{
    return QFontMetrics(font).ascent();
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled)) {
        return QPalette::Disabled;
    }
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
}

QColor colorOf(const QStyleOptionViewItem& option, QPalette::ColorRole role)
{
    return option.palette.color(groupOf(option), role);
}

Qt::BrushStyle fillOf(AgeBar::Kind kind)
{
    switch (kind) {
    case AgeBar::Kind::None:
        return Qt::BDiagPattern;
    case AgeBar::Kind::NotAWholeNumber:
        return Qt::DiagCrossPattern;
    case AgeBar::Kind::BelowRange:
    case AgeBar::Kind::Range:
    case AgeBar::Kind::AboveRange:
        break;
    }
    return Qt::SolidPattern;
}

void paintTick(QPainter& painter, const QRectF& area, const QColor& color)
{
    QPainterPath tick;
    tick.moveTo(area.left(), area.center().y());
    tick.lineTo(area.left() + area.width() * 0.38, area.bottom() - area.height() * 0.12);
    tick.lineTo(area.right(), area.top() + area.height() * 0.12);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(tick, QPen(color, std::max(1.5, area.height() / 7), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void paintBar(QPainter& painter, const QRect& area, AgeBar::Kind kind, const QColor& color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(color, fillOf(kind)));
    painter.drawRect(area);
    if (fillOf(kind) != Qt::SolidPattern) {
        painter.setPen(color);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area.adjusted(0, 0, -1, -1));
    }
}

/// From the side where reading starts.
QRect part(const QStyleOptionViewItem& option, const QRect& area, int from, int width)
{
    return QStyle::visualRect(option.direction, area, QRect(area.left() + from, area.top(), width, area.height()));
}

} // namespace

void AgeBarDelegate::setHoveredRow(int row)
{
    m_hoveredRow = row;
}

void AgeBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    // Over what the view paints behind a selected row, which is the colour of the bars.
    const bool isHovered = index.row() == m_hoveredRow;
    painter->fillRect(option.rect, colorOf(option, isHovered ? QPalette::AlternateBase : QPalette::Base));
    if (index.data(AgeBarModel::KindRole).toInt() == static_cast<int>(AgeBar::Kind::None)) {
        painter->setPen(colorOf(option, QPalette::Mid));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight()); // Here the numbers end.
    }
    painter->setFont(index.data(AgeBarModel::AskedRole).toBool() ? emphasized(option.font) : option.font);
    if (index.column() == AgeBarModel::AgeColumn) {
        paintAge(*painter, option, index);
    } else {
        paintHeroes(*painter, option, index);
    }
    painter->restore();
}

void AgeBarDelegate::paintAge(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isAsked = index.data(AgeBarModel::AskedRole).toBool();
    const QColor color = colorOf(option, isAsked ? QPalette::HighlightedText : QPalette::Text);
    const int tick = tickSize(option.font);
    if (isAsked) {
        painter.fillRect(option.rect, colorOf(option, QPalette::Highlight));
        const QRect place = part(option, option.rect, margin, tick);
        paintTick(painter, QRectF(place.left(), place.center().y() - tick / 2.0, tick, tick), color);
    }
    const int before = margin + tick + margin;
    const QRect place = part(option, option.rect, before, option.rect.width() - before);
    painter.setPen(color);
    painter.drawText(place,
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
}

void AgeBarDelegate::paintHeroes(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const qint64 heroes = index.data(AgeBarModel::HeroesRole).toLongLong();
    const qint64 largest = index.data(AgeBarModel::LargestRole).toLongLong();
    const bool isOutdated = index.data(AgeBarModel::OutdatedRole).toBool();
    const int numberWidth =
        std::min(option.rect.width(),
                 QFontMetrics(emphasized(option.font)).horizontalAdvance(QLocale().toString(largest)) + 2 * margin);
    const int room = option.rect.width() - numberWidth;
    painter.setPen(colorOf(option, isOutdated || heroes == 0 ? QPalette::PlaceholderText : QPalette::Text));
    painter.drawText(part(option, option.rect, room, numberWidth).adjusted(margin, 0, -margin, 0),
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter),
                     index.data().toString());
    if (heroes == 0 || room < barGap + shortestBar) {
        return;
    }
    const double share = static_cast<double>(heroes) / static_cast<double>(largest);
    const int length = std::clamp(static_cast<int>(std::lround(share * (room - barGap))), shortestBar, room - barGap);
    const int height = std::min(option.rect.height() - 2 * verticalMargin, heightFor(option.font) * 3 / 2);
    QRect bar = part(option, option.rect, barGap, length);
    bar.setHeight(height);
    bar.moveTop(option.rect.top() + (option.rect.height() - height) / 2);
    paintBar(painter, bar, static_cast<AgeBar::Kind>(index.data(AgeBarModel::KindRole).toInt()),
             colorOf(option, isOutdated ? QPalette::PlaceholderText : QPalette::Highlight));
}

int AgeBarDelegate::widthFor(const QString& text, const QFont& font, int barWidth)
{
    return 3 * margin + tickSize(font) + QFontMetrics(emphasized(font)).horizontalAdvance(text) + barWidth;
}

int AgeBarDelegate::heightFor(const QFont& font)
{
    return QFontMetrics(font).height() + 2 * verticalMargin;
}

} // namespace heroadmin
