#pragma once

#include <QModelIndex>
#include <Qt>

class QAbstractItemView;
class QHeaderView;

namespace heroadmin {

/// The rows of a view as assistive tools count them: those of its model, or of a tree those that are expanded and not
/// hidden, from the top. Any number may be asked for.
namespace ViewRows {

[[nodiscard]] int rowCount(const QAbstractItemView& view);
[[nodiscard]] int columnCount(const QAbstractItemView& view);
[[nodiscard]] QModelIndex cell(const QAbstractItemView& view, int row, int column); ///< Invalid where there is none.
[[nodiscard]] int rowOf(const QAbstractItemView& view, const QModelIndex& index);   ///< -1 where it isn't shown.

/// Which child of all that is, row by row; the headings stand in row and column -1, where the view has any.
[[nodiscard]] int childAt(const QAbstractItemView& view, int row, int column);

/// Null where such views have none; a hidden one counts.
[[nodiscard]] QHeaderView* header(const QAbstractItemView& view, Qt::Orientation orientation);

} // namespace ViewRows

} // namespace heroadmin
