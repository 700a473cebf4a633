#include "gui/widgets/announcement.h"

#include <QAccessible>
#include <QWidget>

namespace heroadmin {

void announce(QWidget& widget)
{
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace heroadmin
