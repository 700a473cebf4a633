#pragma once

#include "gui/browse/selectionline.h"
#include "gui/browse/tablehint.h"
#include "gui/support/herowindow.h"

#include <QHeaderView>

namespace heroadmin::testing {

/// What a person sees of the current cell and of what is selected in a HeroWindow, and what the mouse does there.
class TableWindow : public HeroWindow
{
public:
    /// The current cell can be seen, and is one of those that are selected.
    [[nodiscard]] bool isTogether() const
    {
        const QModelIndex current = table().currentIndex();
        return current.isValid() && table().selectionModel()->isSelected(current) &&
               table().viewport()->rect().contains(table().visualRect(current).center());
    }

    [[nodiscard]] QList<qint64> selectedHeroes() const
    {
        QList<qint64> ids;
        for (const int row : table().selectedRows()) {
            ids.append(table().model()->index(row, HeroTableModel::IdColumn).data().toLongLong());
        }
        return ids;
    }

    /// What the pager says is selected; empty where it says which rows these are.
    [[nodiscard]] QString selectionText() const
    {
        const auto* const line = window->findChild<SelectionLine*>();
        const QLabel* const label = line->findChild<QLabel*>();
        return line->isVisible() && label->isVisible() ? label->accessibleName() : QString();
    }

    /// Why a key did nothing; empty where that isn't said.
    [[nodiscard]] QString hint() const
    {
        const QList<TableHint*> hints = table().findChildren<TableHint*>();
        const auto shown =
            std::find_if(hints.begin(), hints.end(), [](const TableHint* hint) { return hint->isVisible(); });
        return shown == hints.end() ? QString() : (*shown)->text();
    }

    void goTo(int row, int column) const
    {
        press(Qt::Key_Home, Qt::ControlModifier);
        for (int step = 0; step < row; ++step) {
            press(Qt::Key_Down);
        }
        for (int step = 0; step < column; ++step) {
            press(Qt::Key_Right);
        }
    }

    static void select(int rows) ///< So many, from the current one on.
    {
        for (int row = 1; row < rows; ++row) {
            press(Qt::Key_Down, Qt::ShiftModifier);
        }
    }

    void click(int row, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        const QRect cell = table().visualRect(table().model()->index(row, column));
        QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, cell.center());
    }

    void clickHeading(int column) const
    {
        const QHeaderView& header = *table().horizontalHeader();
        const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2,
                            header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, middle);
    }

    [[nodiscard]] qint64 count(const char* condition) const
    {
        return database->value(QStringLiteral("SELECT count(*) FROM hero WHERE ") + QLatin1String(condition))
            .toLongLong();
    }
};

} // namespace heroadmin::testing
