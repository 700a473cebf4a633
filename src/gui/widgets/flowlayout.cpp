#include "gui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>
#include <algorithm>

namespace heroadmin {

namespace {

QSize sizeWithin(const QLayoutItem* item, int width)
{
    const QSize wanted = item->sizeHint();
    const int itemWidth = std::min(wanted.width(), width);
    return {itemWidth, item->hasHeightForWidth() ? item->heightForWidth(itemWidth) : wanted.height()};
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent, Spread spread)
    : QLayout(parent)
    , m_spread(spread)
{}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    invalidate();
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::invalidate()
{
    m_lines.clear();
    QLayout::invalidate();
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QList<Line> lines = linesFor(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom();
    for (const Line& line : lines) {
        height += line.height;
    }
    return height + std::max(0, static_cast<int>(lines.size()) - 1) * spacing();
}

QSize FlowLayout::sizeHint() const
{
    const QMargins margins = contentsMargins();
    const QList<Line> lines = linesFor(QWIDGETSIZE_MAX);
    const Line line = lines.value(0);
    return QSize(line.width, line.height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    QRect lineRect = rect.marginsRemoved(contentsMargins());
    const QList<Line> lines = linesFor(lineRect.width());
    for (const Line& line : lines) {
        lineRect.setHeight(line.height);
        place(line, lineRect);
        lineRect.moveTop(lineRect.top() + line.height + spacing());
    }
}

QList<FlowLayout::Line> FlowLayout::linesFor(int width) const
{
    const auto measured = m_lines.constFind(width);
    return measured == m_lines.cend() ? *m_lines.insert(width, measureLines(width)) : *measured;
}

QList<FlowLayout::Line> FlowLayout::measureLines(int width) const
{
    QList<Line> lines;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        const QSize size = sizeWithin(item, width);
        if (lines.isEmpty() || lines.last().width + spacing() + size.width() > width) {
            lines.append(Line());
        }
        Line& line = lines.last();
        line.width += (line.items.isEmpty() ? 0 : spacing()) + size.width();
        line.height = std::max(line.height, size.height());
        line.items.append({item, size});
    }
    return lines;
}

void FlowLayout::place(const Line& line, const QRect& lineRect) const
{
    const int gaps = static_cast<int>(line.items.size()) - 1;
    const int rest = std::max(0, lineRect.width() - line.width);
    const int gap = spacing() + (m_spread == Spread::Between && gaps > 0 ? rest / gaps : 0);
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = lineRect.left();
    for (const auto& [item, size] : line.items) {
        const QPoint topLeft(left, lineRect.top() + (line.height - size.height()) / 2);
        item->setGeometry(QStyle::visualRect(direction, lineRect, QRect(topLeft, size)));
        left += size.width() + gap;
    }
}

} // namespace heroadmin
