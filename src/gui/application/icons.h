#pragma once

#include <QIcon>

namespace heroadmin {

/// The icon of an action, named as its drawing in resources/icons/actions. It is painted in the ink that can be seen on
/// the application's palette of that moment. A null icon where there is no such drawing.
[[nodiscard]] QIcon actionIcon(const QString& name);

/// The same for what has a ground of its own: always in light ink if that is `dark`, else in dark ink.
[[nodiscard]] QIcon actionIcon(const QString& name, bool dark);

[[nodiscard]] QIcon applicationIcon();

} // namespace heroadmin
