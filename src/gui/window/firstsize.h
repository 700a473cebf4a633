#pragma once

#include <QSize>

class QWidget;

namespace heroadmin {

/// The size, in logical pixels and without its frame, of a window that was never shown. Where the screen has no room
/// for that and a title bar, the window will be maximized, so that none of its ends is out of sight.
void giveFirstSize(QWidget& window, QSize size);

} // namespace heroadmin
