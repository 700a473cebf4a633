#include "gui/widgets/escapekey.h"

#include <QKeyEvent>

namespace heroadmin {

namespace {

bool isEscapeOf(QEvent::Type type, const QEvent* event)
{
    return event->type() == type && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
}

} // namespace

bool isEscapeOverride(const QEvent* event)
{
    return isEscapeOf(QEvent::ShortcutOverride, event);
}

bool isEscape(const QEvent* event)
{
    return isEscapeOverride(event) || isEscapeOf(QEvent::KeyPress, event);
}

bool takeEscape(QEvent* event, const std::function<void()>& pressed)
{
    if (!isEscape(event)) {
        return false;
    }
    event->accept();
    if (!isEscapeOverride(event)) {
        pressed();
    }
    return true;
}

} // namespace heroadmin
