#pragma once

#include <QModelIndex>

class QTableView;

namespace heroadmin {

/// Where to go from a cell when its edit is done.
enum class CellStep { Stay, Down, Up, Next, Previous };

/// The cell at the end of the step, as the columns are shown; `from` itself at the edge of the page. Next and Previous
/// go to editable cells only, and on to the next or previous row.
[[nodiscard]] QModelIndex cellAfter(const QTableView& view, const QModelIndex& from, CellStep step);

} // namespace heroadmin
