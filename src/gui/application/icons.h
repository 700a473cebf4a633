#pragma once

#include <QIcon>

namespace heroadmin {

/// The icon of an action, named as its drawing in resources/icons/actions: in light ink where the window is `dark`,
/// else in dark ink. A null icon where there is no such drawing.
[[nodiscard]] QIcon actionIcon(const QString& name, bool dark);

[[nodiscard]] QIcon applicationIcon();

} // namespace heroadmin
