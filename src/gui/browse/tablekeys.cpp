#include "gui/browse/tablekeys.h"

#include <QInputMethodEvent>
#include <QTableView>

namespace heroadmin {

bool isPlainEnter(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && modifiers == Qt::NoModifier;
}

bool returnEdits([[maybe_unused]] const QTableView& view)
{
#ifdef Q_OS_MACOS
    return view.editTriggers().testFlag(QAbstractItemView::EditKeyPressed) &&
           view.currentIndex().flags().testFlag(Qt::ItemIsEditable);
#else
    return false;
#endif
}

bool isMove(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

QKeyEvent withoutControl(const QKeyEvent& event)
{
    return {event.type(), event.key(), event.modifiers() & ~Qt::KeyboardModifiers(Qt::ControlModifier)};
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
