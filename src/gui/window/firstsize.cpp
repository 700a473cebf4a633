#include "gui/window/firstsize.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace heroadmin {

void giveFirstSize(QWidget& window, QSize size)
{
    const QSize room = window.screen()->availableSize();
    const QSize framed = size.grownBy({0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight), 0, 0});
    window.resize(size.boundedTo(room)); // Also where nobody manages windows.
    if (framed.boundedTo(room) != framed) {
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    }
}

} // namespace heroadmin
