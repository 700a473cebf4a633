#pragma once

#include <QString>
#include <optional>

namespace heroadmin {

/// The column (HeroTableModel::Column) that a heading names: in any language of the program, or as the service's field.
/// Capitals and outer spaces don't matter.
[[nodiscard]] std::optional<int> columnOfHeading(const QString& heading);

/// The service's name of the field in that column.
[[nodiscard]] QString fieldNameOf(int column);

} // namespace heroadmin
