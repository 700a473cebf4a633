#include "gui/opening/databasedrops.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace heroadmin {

DatabaseDrops::DatabaseDrops(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    window.setAcceptDrops(true);
    // Of the application: a field that takes texts would take the name of a file for one.
    QCoreApplication::instance()->installEventFilter(this);
}

bool DatabaseDrops::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    const bool isDrag = type == QEvent::DragEnter || type == QEvent::DragMove || type == QEvent::Drop;
    if (!isDrag || !watched->isWidgetType() || static_cast<QWidget*>(watched)->window() != &m_window) {
        return QObject::eventFilter(watched, event);
    }
    auto& drop = *static_cast<QDropEvent*>(event);
    if (drop.mimeData()->urls().isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    take(drop);
    return true;
}

void DatabaseDrops::take(QDropEvent& event)
{
    if (QApplication::activeModalWidget() != nullptr) {
        event.ignore();
        return;
    }
    // Never a move: where the file is, it stays.
    event.setDropAction(event.possibleActions().testFlag(Qt::CopyAction) ? Qt::CopyAction : Qt::LinkAction);
    event.accept();
    if (event.type() == QEvent::Drop) {
        QStringList addresses;
        const QList<QUrl> urls = event.mimeData()->urls();
        for (const QUrl& url : urls) {
            addresses.append(url.toString(QUrl::FullyEncoded));
        }
        QMetaObject::invokeMethod(
            this, [this, addresses] { Q_EMIT dropped(addresses); }, Qt::QueuedConnection);
    }
}

} // namespace heroadmin
