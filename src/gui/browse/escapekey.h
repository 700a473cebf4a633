#pragma once

class QEvent;

namespace heroadmin {

/// Whether the event asks if the focused widget wants Escape for itself, before a shortcut of the window gets it.
[[nodiscard]] bool isEscapeOverride(const QEvent* event);

/// Whether the event is the press of Escape itself.
[[nodiscard]] bool isEscapePress(const QEvent* event);

} // namespace heroadmin
