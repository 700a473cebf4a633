#include "gui/assistive/assistivetools.h"

#include "gui/assistive/accessibleview.h"
#ifdef QT_DBUS_LIB
#include "gui/assistive/callgate.h"
#endif

#include <QCoreApplication>

namespace heroadmin {

void serveAssistiveTools()
{
    QAccessible::installFactory(AccessibleView::make);
#ifdef QT_DBUS_LIB
    if (!qApp->findChild<CallGate*>(QString(), Qt::FindDirectChildrenOnly)) {
        new CallGate(qApp);
    }
#endif
}

} // namespace heroadmin
