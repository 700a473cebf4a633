#include "gui/browse/escapekey.h"

#include <QKeyEvent>

namespace heroadmin {

namespace {

bool isEscape(const QEvent* event, QEvent::Type type)
{
    return event->type() == type && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
}

} // namespace

bool isEscapeOverride(const QEvent* event)
{
    return isEscape(event, QEvent::ShortcutOverride);
}

bool isEscapePress(const QEvent* event)
{
    return isEscape(event, QEvent::KeyPress);
}

} // namespace heroadmin
