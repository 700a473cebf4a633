#include "gui/browse/tabseparatedtext.h"

#include "data/herotablemodel.h"

#include <QItemSelection>
#include <QStringList>
#include <algorithm>

namespace heroadmin {

namespace {

QString quoted(QString text)
{
    const auto breaksTheTable = [](QChar character) {
        return character == u'\t' || character == u'\n' || character == u'\r';
    };
    if (!text.startsWith(u'"') && std::none_of(text.cbegin(), text.cend(), breaksTheTable)) {
        return text;
    }
    text.replace(u'"', QStringLiteral("\"\""));
    return u'"' + text + u'"';
}

QString copiedText(const QModelIndex& index)
{
    // Where the cell is revealed: nobody takes what is copied back from the clipboard when its time is up.
    return index.column() == HeroTableModel::SecretNameColumn ? QStringLiteral("••••••••")
                                                              : index.data(Qt::DisplayRole).toString();
}

} // namespace

QString tabSeparatedText(const QAbstractItemModel& model, const QItemSelection& selection, const QList<int>& columns,
                         bool withHeadings)
{
    QList<int> usedColumns;
    for (const int column : columns) {
        const auto holdsColumn = [column](const QItemSelectionRange& range) {
            return range.left() <= column && column <= range.right();
        };
        if (std::any_of(selection.cbegin(), selection.cend(), holdsColumn)) {
            usedColumns.append(column);
        }
    }
    QStringList lines;
    QStringList cells;
    if (withHeadings && !usedColumns.isEmpty()) {
        for (const int column : std::as_const(usedColumns)) {
            cells.append(quoted(model.headerData(column, Qt::Horizontal).toString()));
        }
        lines.append(cells.join(u'\t'));
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        cells.clear();
        bool isRowSelected = false;
        for (const int column : std::as_const(usedColumns)) {
            const QModelIndex index = model.index(row, column);
            const bool isSelected = selection.contains(index);
            isRowSelected |= isSelected;
            cells.append(isSelected ? quoted(copiedText(index)) : QString());
        }
        if (isRowSelected) {
            lines.append(cells.join(u'\t'));
        }
    }
    return lines.join(u'\n');
}

} // namespace heroadmin
