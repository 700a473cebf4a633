#pragma once

#include <functional>

class QEvent;

namespace heroadmin {

/// Whether the event asks if the focused widget wants Escape for itself, before a shortcut of the window gets it.
[[nodiscard]] bool isEscapeOverride(const QEvent* event);

/// Whether it is that, or the press of Escape itself.
[[nodiscard]] bool isEscape(const QEvent* event);

/// For the events of a widget that wants Escape for itself: `pressed` is called for the press. False where the event is
/// none of that key.
[[nodiscard]] bool takeEscape(QEvent* event, const std::function<void()>& pressed);

} // namespace heroadmin
