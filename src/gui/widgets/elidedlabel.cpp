#include "gui/widgets/elidedlabel.h"

#include "gui/widgets/plaintext.h"

#include <QEvent>

namespace heroadmin {

ElidedLabel::ElidedLabel(QWidget* parent)
    : PlainLabel(parent)
{}

void ElidedLabel::setWholeText(const QString& text)
{
    m_whole = text;
    setAccessibleName(text);
    elide();
    updateGeometry();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 1, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    PlainLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    PlainLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        elide();
        updateGeometry();
    }
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_whole, Qt::ElideRight, width());
    setText(shown);
    setToolTip(plainToolTip(shown == m_whole ? QString() : m_whole));
}

} // namespace heroadmin
