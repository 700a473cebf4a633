#pragma once

#include <QList>
#include <QString>
#include <QVariant>

class QAbstractItemModel;
class QItemSelection;

namespace heroadmin {

/// What was selected in the table of heroes, as the rectangle around it: columns in the order they are shown in.
struct CopiedCells
{
    struct Cell
    {
        bool isSelected = false; ///< Else it is only there to fill the rectangle.
        QVariant value;          ///< Invalid where there is none. Of a secret name never more than the mask.
    };

    struct Row
    {
        int number = 0; ///< In the model.
        QList<Cell> cells;
    };

    QList<int> columns; ///< HeroTableModel::Column
    QStringList headings;
    QList<Row> rows;
};

/// `columns`: those that are shown, in their order.
[[nodiscard]] CopiedCells copiedCells(const QAbstractItemModel& model, const QItemSelection& selection,
                                      const QList<int>& columns);

} // namespace heroadmin
