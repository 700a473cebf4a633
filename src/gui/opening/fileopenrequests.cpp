#include "gui/opening/fileopenrequests.h"

#include "gui/opening/databaseopening.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

namespace heroadmin {

FileOpenRequests::FileOpenRequests(DatabaseOpening& opening)
    : QObject(&opening)
    , m_opening(opening)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FileOpenRequests::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FileOpen || watched != QCoreApplication::instance()) {
        return QObject::eventFilter(watched, event);
    }
    const QString file = static_cast<QFileOpenEvent*>(event)->file();
    if (file.isEmpty()) {
        return QObject::eventFilter(watched, event);
    }
    m_opening.openGiven(file);
    return true;
}

} // namespace heroadmin
