#include "gui/browse/herotableview.h"

#include "data/table/herotablemodel.h"
#include "gui/browse/changeflash.h"
#include "gui/browse/herodelegate.h"
#include "gui/browse/heroheaderview.h"
#include "gui/browse/keyhint.h"
#include "gui/browse/tablekeys.h"
#include "gui/browse/typeahead.h"
#include "gui/widgets/keysahead.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int rowPadding = 8;
constexpr int emptyTextMargin = 24;

} // namespace

HeroTableView::HeroTableView(QWidget* parent)
    : AnchoredTable(parent)
    , m_selection(std::make_unique<TableSelection>(*this))
    , m_header(new HeroHeaderView(this))
    , m_flash(new ChangeFlash(*this))
    , m_hint(new KeyHint(*this))
    , m_keysAhead(new KeysAhead(*this))
    , m_typeAhead(new TypeAhead(*this))
{
    setHorizontalHeader(m_header);
    m_header->setSortIndicatorShown(true); // setHorizontalHeader() takes it away
    // A heading that is clicked sorts: nobody asked for a column that is selected, perhaps far out of sight.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    setHeroDelegate(new HeroDelegate(this));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    updateRowHeight();
    retranslate();
    connect(m_header, &HeroHeaderView::sortClicked, this, &HeroTableView::toggleSort);
    // Qt doesn't tell: beside a column that stretches, one that is hidden isn't resized.
    connect(m_header, &HeroHeaderView::layoutApplied, this, [this] { m_selection->leaveHidden(); });
    connect(this, &QTableView::doubleClicked, this, &HeroTableView::editRequested);
    connect(m_typeAhead, &TypeAhead::found, this, &HeroTableView::goToFound);
    connect(m_typeAhead, &TypeAhead::heroRequested, this, &HeroTableView::heroRequested);
}

HeroTableView::~HeroTableView() = default;

void HeroTableView::setModel(QAbstractItemModel* newModel)
{
    endPeek();
    QTableView::setModel(newModel);
    m_selection->watch();
    m_modelConnections = std::make_unique<QObject>();
    if (newModel != nullptr) {
        QObject* const context = m_modelConnections.get();
        connect(newModel, &QAbstractItemModel::modelAboutToBeReset, context, [this] { endPeek(); });
        connect(newModel, &QAbstractItemModel::modelReset, context, [this] { updateEmptyState(); });
        connect(newModel, &QAbstractItemModel::rowsInserted, context, [this] { updateEmptyState(); });
        connect(newModel, &QAbstractItemModel::rowsRemoved, context, [this] { updateEmptyState(); });
    }
    updateEmptyState();
}

void HeroTableView::setHeroDelegate(HeroDelegate* delegate)
{
    delegate->setFlash(m_flash);
    setItemDelegate(delegate);
}

void HeroTableView::endSelection()
{
    if (currentIndex().isValid()) {
        goTo(currentIndex());
    }
}

HeroSort HeroTableView::sort() const
{
    return m_header->sort();
}

void HeroTableView::setSort(HeroSort sort)
{
    m_header->setSort(sort);
}

void HeroTableView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    updateEmptyState();
}

void HeroTableView::flashCells(const QList<HeroCell>& cells)
{
    m_flash->start(cells);
}

QMenu* HeroTableView::columnsMenu() const
{
    return m_header->columnsMenu();
}

QByteArray HeroTableView::saveLayout() const
{
    return m_header->saveLayout();
}

void HeroTableView::restoreLayout(const QByteArray& layout)
{
    m_header->restoreLayout(layout);
}

void HeroTableView::restorePlace(const HeroPlace& place)
{
    const TableSelection::Change change(*m_selection);
    executeDelayedItemsLayout(); // else the scroll bar still has the range of the rows before
    place.restore(*this);
}

void HeroTableView::goToFirstRow(const HeroPlace& before)
{
    if (!isEmpty()) {
        const int column = before.currentColumn() < 0 ? HeroTableModel::NameColumn : before.currentColumn();
        goTo(model()->index(0, std::min(column, model()->columnCount() - 1)));
    }
    scrollToTop();
}

void HeroTableView::keyboardSearch(const QString& typed)
{
    m_typeAhead->type(typed);
}

void HeroTableView::editCurrentCell()
{
    edit(currentIndex(), EditKeyPressed, nullptr);
}

void HeroTableView::selectCurrentRow()
{
    m_selection->extend(QItemSelectionModel::Rows);
}

void HeroTableView::selectCurrentColumn()
{
    m_selection->extend(QItemSelectionModel::Columns);
}

void HeroTableView::toggleSort(HeroSort::Column column)
{
    HeroSort wanted{column, Qt::AscendingOrder};
    if (wanted == sort()) {
        wanted.order = Qt::DescendingOrder;
    }
    Q_EMIT sortRequested(wanted);
}

QList<int> HeroTableView::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        if (const int column = m_header->logicalIndex(visual); !m_header->isSectionHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

bool HeroTableView::event(QEvent* event)
{
    const TableSelection::Change change(*m_selection);
    return QTableView::event(event);
}

bool HeroTableView::viewportEvent(QEvent* event)
{
    const TableSelection::Change change(*m_selection, false);
    return QTableView::viewportEvent(event);
}

bool HeroTableView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (trigger == AnyKeyPressed && event != nullptr && !startsText(*event)) {
        return false;
    }
    const bool isAsked = (trigger == AnyKeyPressed || trigger == EditKeyPressed) && editTriggers().testFlag(trigger);
    if (isAsked && index.flags().testFlag(Qt::ItemIsEditable) &&
        index.data(HeroTableModel::NeedsReadingRole).toBool()) {
        Q_EMIT openingNeeded(index, event);
        return true;
    }
    const bool isEdited = QTableView::edit(index, trigger, event);
    QWidget* const editor = QApplication::focusWidget();
    if (isEdited && event != nullptr && event->type() == QEvent::InputMethod && viewport()->isAncestorOf(editor)) {
        QApplication::sendEvent(editor, event); // Qt hands on the keys only.
    }
    return isEdited;
}

void HeroTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (isPlainEnter(*event) && currentIndex().isValid() && !returnEdits(*this)) {
        if (!event->isAutoRepeat()) {
            Q_EMIT editRequested();
        }
    } else if (event->key() != Qt::Key_Space || !pressSpace(event)) {
        QTableView::keyPressEvent(event);
    }
}

void HeroTableView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && m_peekedRow >= 0) {
        if (!event->isAutoRepeat()) {
            endPeek();
        }
        return;
    }
    QTableView::keyReleaseEvent(event);
}

void HeroTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    m_typeAhead->leaveCell();
}

void HeroTableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    m_typeAhead->acceptComposedText();
}

void HeroTableView::focusOutEvent(QFocusEvent* event)
{
    endPeek();
    QTableView::focusOutEvent(event);
}

void HeroTableView::hideEvent(QHideEvent* event)
{
    endPeek();
    QTableView::hideEvent(event);
}

void HeroTableView::resizeEvent(QResizeEvent* event)
{
    const int bottom = rowViewportPosition(currentIndex().row()) + rowHeight(currentIndex().row());
    const bool wasInSight = currentIndex().isValid() && bottom > 0 && bottom <= event->oldSize().height();
    QTableView::resizeEvent(event);
    if (wasInSight && bottom > viewport()->height()) {
        scrollTo(currentIndex()); // A message above the table, or a panel below it, must not hide it.
    }
}

void HeroTableView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (isEmpty() && !m_emptyText.isEmpty()) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::Text));
        const QRect area = viewport()->rect().adjusted(emptyTextMargin, 0, -emptyTextMargin, 0);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
}

void HeroTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateRowHeight();
    }
}

QModelIndex HeroTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isToTheEnd = modifiers.testFlag(Qt::ControlModifier) && currentIndex().isValid();
    if (isToTheEnd && (action == MoveUp || action == MoveDown)) {
        return currentIndex().siblingAtRow(action == MoveUp ? 0 : model()->rowCount() - 1);
    }
    if (isToTheEnd && (action == MoveLeft || action == MoveRight)) {
        const bool isFirst = (action == MoveLeft) != isRightToLeft();
        return QTableView::moveCursor(isFirst ? MoveHome : MoveEnd, Qt::NoModifier);
    }
    return QTableView::moveCursor(action, modifiers);
}

QItemSelectionModel::SelectionFlags HeroTableView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    // Qt moves the current cell alone with Ctrl. The selection comes along, or Delete would hit what is out of sight.
    if (event != nullptr && event->type() == QEvent::KeyPress && isMove(static_cast<const QKeyEvent&>(*event))) {
        const QKeyEvent plain = withoutControl(static_cast<const QKeyEvent&>(*event));
        return AnchoredTable::selectionCommand(index, &plain);
    }
    return AnchoredTable::selectionCommand(index, event);
}

void HeroTableView::retranslate()
{
    setAccessibleName(tr("Heroes"));
}

void HeroTableView::updateRowHeight()
{
    const int height = fontMetrics().height() + rowPadding;
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
}

void HeroTableView::updateEmptyState()
{
    const QString description = isEmpty() ? m_emptyText : QString();
    if (description != accessibleDescription()) {
        setAccessibleDescription(description);
    }
    viewport()->update();
}

bool HeroTableView::isEmpty() const
{
    return model() == nullptr || model()->rowCount() == 0;
}

bool HeroTableView::pressSpace(const QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        return false;
    }
    if (event->modifiers() == Qt::ShiftModifier) {
        selectCurrentRow();
        return true;
    }
    if (event->modifiers() == Qt::ControlModifier) {
        selectCurrentColumn();
        return true;
    }
    const bool canPeek = m_adminMode || current.column() == HeroTableModel::SecretNameColumn;
    if (event->modifiers() != Qt::NoModifier || m_typeAhead->isTyping() || !canPeek) {
        return false;
    }
    if (!event->isAutoRepeat()) {
        endPeek();
        m_peekedRow = current.row();
        Q_EMIT peekRequested(m_peekedRow);
    }
    return true;
}

void HeroTableView::goToFound(const QModelIndex& index)
{
    const bool staysInColumn = editTriggers().testFlag(AnyKeyPressed) && currentIndex().isValid();
    goTo(staysInColumn ? index.siblingAtColumn(currentIndex().column()) : index);
}

void HeroTableView::endPeek()
{
    if (m_peekedRow >= 0) {
        Q_EMIT peekEnded(std::exchange(m_peekedRow, -1));
    }
}

} // namespace heroadmin
