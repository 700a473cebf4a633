#include "gui/keys/keyedit.h"

#include <QKeyEvent>
#include <QSignalBlocker>

namespace heroadmin {

void KeyEdit::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Control:
    case Qt::Key_Shift:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_unknown:
        event->accept(); // Qt's own would forget the key it has, as when somebody goes back with Shift+Tab
        return;
    default:
        break;
    }
    {
        const QSignalBlocker blocker(this);
        QKeySequenceEdit::keyPressEvent(event);
        setKeySequence(keySequence()); // else it waits for a second key
    }
    Q_EMIT keySequenceChanged(keySequence());
}

} // namespace heroadmin
