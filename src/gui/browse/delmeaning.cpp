#include "gui/browse/delmeaning.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/herotableview.h"

#include <QItemSelectionModel>
#include <algorithm>

namespace heroadmin {

namespace {

DelMeaning meaningOfColumns(const QList<int>& selected, const QList<int>& shown, int columnCount)
{
    // A row that shows its name alone looks as whole as the name does: only who selected the row has the rest, too.
    const bool isShownWhole = std::includes(selected.begin(), selected.end(), shown.begin(), shown.end());
    const bool isWhole = selected.size() == columnCount || (isShownWhole && shown.size() > 1);
    if (isWhole || selected == QList<int>{HeroTableModel::IdColumn}) {
        return DelMeaning::Heroes;
    }
    if (selected == QList<int>{HeroTableModel::AgeColumn}) {
        return DelMeaning::Ages;
    }
    const bool isOther = selected.contains(HeroTableModel::IdColumn) || selected.contains(HeroTableModel::AgeColumn);
    return isOther ? DelMeaning::Mixed : DelMeaning::Names;
}

} // namespace

DelMeaning delMeaning(const HeroTableView& table)
{
    const int columnCount = table.model()->columnCount();
    QList<int> shown = table.shownColumns();
    std::sort(shown.begin(), shown.end());
    const QItemSelection selection = table.selectionModel()->selection();
    DelMeaning meaning = DelMeaning::Nothing;
    const QList<int> rows = table.selectedRows();
    for (const int row : rows) {
        QList<int> selected;
        for (int column = 0; column < columnCount; ++column) {
            if (selection.contains(table.model()->index(row, column))) {
                selected.append(column);
            }
        }
        const DelMeaning ofRow = meaningOfColumns(selected, shown, columnCount);
        if (meaning != DelMeaning::Nothing && ofRow != meaning) {
            return DelMeaning::Mixed;
        }
        meaning = ofRow;
    }
    return meaning;
}

} // namespace heroadmin
