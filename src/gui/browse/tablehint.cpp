#include "gui/browse/tablehint.h"

#include <QAbstractScrollArea>
#include <QStyle>

namespace heroadmin {

namespace {

constexpr int edgeDistance = 8; ///< From the edges of what is scrolled.
constexpr int padding = 4;

} // namespace

TableHint::TableHint(QAbstractScrollArea& area)
    : PlainLabel(&area)
    , m_area(area)
{
    setFrameShape(QFrame::Box);
    setMargin(padding);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void TableHint::showText(const QString& text, const QRect& uncovered)
{
    const QRect area = m_area.viewport()->geometry().adjusted(edgeDistance, edgeDistance, -edgeDistance, -edgeDistance);
    setAccessibleName(text);
    setText(fontMetrics().elidedText(text, Qt::ElideMiddle, area.width() - 2 * (padding + frameWidth())));
    const QSize size = sizeHint();
    QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignBottom, size, area);
    if (place.intersects(uncovered.translated(m_area.viewport()->pos()))) {
        place = QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, size, area);
    }
    setGeometry(place);
    show();
    raise();
}

} // namespace heroadmin
