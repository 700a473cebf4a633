#include "gui/browse/tablekeys.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace heroadmin {

bool isPlainEnter(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && modifiers == Qt::NoModifier;
}

bool startsText(const QEvent& event)
{
    QString text;
    if (event.type() == QEvent::KeyPress) {
        text = static_cast<const QKeyEvent&>(event).text();
    } else if (event.type() == QEvent::InputMethod) {
        text = static_cast<const QInputMethodEvent&>(event).commitString();
    }
    return !text.isEmpty() && text.front() != u' ' && (text.front().isPrint() || text.front().isSurrogate());
}

} // namespace heroadmin
