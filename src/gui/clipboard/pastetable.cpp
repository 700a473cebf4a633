#include "gui/clipboard/pastetable.h"

#include "gui/clipboard/pastedelegate.h"
#include "gui/clipboard/pastemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int pastedRowPadding = 8;

} // namespace

PasteTable::PasteTable(QWidget* parent)
    : AnchoredTable(parent)
{
    setItemDelegate(new PasteDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void PasteTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    setWidths();
}

void PasteTable::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (state() == EditingState) {
        event->accept(); // what the editor left over is meant for nobody else
    } else if (isPlain && event->key() == Qt::Key_Delete) {
        leaveOutSelected();
    } else if (isPlain && isReturn && currentIndex().isValid()) {
        if (currentIndex().flags().testFlag(Qt::ItemIsEditable) && !event->isAutoRepeat()) {
            edit(currentIndex());
        }
    } else {
        QTableView::keyPressEvent(event);
    }
}

void PasteTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    const QModelIndex below = currentIndex().siblingAtRow(currentIndex().row() + 1);
    if (hint == QAbstractItemDelegate::SubmitModelCache && below.isValid()) {
        goTo(below);
    }
}

void PasteTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        setWidths();
    }
}

void PasteTable::setWidths()
{
    // Of the font alone: measuring thousands of rows would keep the window waiting.
    const int letter = fontMetrics().averageCharWidth();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + pastedRowPadding);
    if (model() == nullptr) {
        return;
    }
    setColumnWidth(PasteModel::RowColumn, 12 * letter);
    setColumnWidth(PasteModel::NameColumn, 28 * letter);
    setColumnWidth(PasteModel::AgeColumn, 12 * letter);
    setColumnWidth(PasteModel::SecretNameColumn, 18 * letter);
}

void PasteTable::leaveOutSelected()
{
    auto* const rows = qobject_cast<PasteModel*>(model());
    if (rows == nullptr) {
        return;
    }
    QList<int> selected;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            selected.append(row);
        }
    }
    const auto isTaken = [rows](int row) { return rows->isTaken(row); };
    rows->setTaken(selected, std::none_of(selected.cbegin(), selected.cend(), isTaken));
}

} // namespace heroadmin
