#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;
class QItemSelection;

namespace heroadmin {

/// The selected cells as spreadsheets exchange them: tabs between columns, a line a row, `columns` in their order.
/// A cell of the rectangle that isn't selected is empty. Only what the model displays (Qt::DisplayRole) is in it,
/// and of the column of secret names never more than the mask.
[[nodiscard]] QString tabSeparatedText(const QAbstractItemModel& model, const QItemSelection& selection,
                                       const QList<int>& columns, bool withHeadings);

} // namespace heroadmin
