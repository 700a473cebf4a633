#include "gui/histogram/agehistogram.h"

#include "data/session/timing.h"
#include "gui/histogram/agebardelegate.h"
#include "gui/histogram/agebarmodel.h"
#include "gui/widgets/escapekey.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int barFocusWidth = 2;
constexpr int noBarsTextMargin = 12;
constexpr int usualBarWidth = 90;
constexpr int shortestRoomForBars = 30;
constexpr int fewestRows = 4;

} // namespace

AgeHistogram::AgeHistogram(QWidget* parent)
    : QTableView(parent)
    , m_model(new AgeBarModel(this))
    , m_delegate(new AgeBarDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(MultiSelection); // With one at a time, assistive tools can't take a selection back.
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(AgeBarModel::AgeColumn, QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(AgeBarModel::HeroesColumn, QHeaderView::Stretch);
    m_longCount.setSingleShot(true);
    m_longCount.setInterval(longReading);
    connect(&m_longCount, &QTimer::timeout, this, [this] {
        m_model->setOutdated(true);
        showEmptyText();
    });
    bindSelection();
    sizeRows();
    sizeColumns();
    retranslate();
}

void AgeHistogram::bindSelection()
{
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (!m_isSecondClick) {
            toggle(index.row());
        }
    });
    connect(this, &QTableView::entered, this, [this](const QModelIndex& index) { setHoveredRow(index.row()); });
    // Selected otherwise than by setState(): an assistive tool did it.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected, const QItemSelection& deselected) {
                const QItemSelection& changed = selected.isEmpty() ? deselected : selected;
                if (!m_isShowingState && !changed.isEmpty()) {
                    toggle(changed.constFirst().top());
                }
            });
}

void AgeHistogram::setState(const AgeHistogramState& state)
{
    m_state = state;
    if (!state.isOutdated) {
        m_longCount.stop();
        m_model->setOutdated(false);
    } else if (!m_longCount.isActive() && !m_model->isOutdated()) {
        m_longCount.start();
    }
    const int row = currentIndex().isValid() ? currentIndex().row() : m_usualRow;
    {
        const QScopedValueRollback<bool> showing(m_isShowingState, true);
        m_model->setState(state);
    }
    showAskedRow();
    m_usualRow = m_model->askedRow() >= 0 ? m_model->askedRow() : row;
    if (hasFocus()) {
        makeCurrent(row);
    }
    showEmptyText();
}

QSize AgeHistogram::sizeHint() const
{
    return sizeOf(static_cast<int>(AgeDistribution().bars().size()), usualBarWidth);
}

QSize AgeHistogram::minimumSizeHint() const
{
    return sizeOf(fewestRows, shortestRoomForBars);
}

bool AgeHistogram::event(QEvent* event)
{
    return takeEscape(event, [this] { Q_EMIT left(); }) || QTableView::event(event);
}

bool AgeHistogram::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        setHoveredRow(-1);
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        m_isSecondClick = event->type() == QEvent::MouseButtonDblClick;
    }
    return QTableView::viewportEvent(event);
}

void AgeHistogram::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
        sizeColumns();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        sizeRows();
        sizeColumns();
    }
}

void AgeHistogram::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // The frame is around the whole row.
}

void AgeHistogram::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid()) {
        makeCurrent(m_usualRow);
    }
}

void AgeHistogram::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Space) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (currentIndex().isValid() && !event->isAutoRepeat()) {
        toggle(currentIndex().row());
    }
}

void AgeHistogram::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::Text));
    if (const QString text = emptyText(); !text.isEmpty()) {
        const QRect area = viewport()->rect().adjusted(noBarsTextMargin, 0, -noBarsTextMargin, 0);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, text);
    } else if (hasFocus() && currentIndex().isValid()) {
        QPen pen(palette().color(QPalette::Text), barFocusWidth);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        const int row = currentIndex().row();
        const QRectF frame(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
        painter.drawRect(frame.adjusted(1, 1, -1, -1));
    }
}

QModelIndex AgeHistogram::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int last = m_model->rowCount() - 1;
    const int row = currentIndex().row();
    const auto bar = [this, last](int wanted) {
        return m_model->index(std::clamp(wanted, 0, std::max(last, 0)), AgeBarModel::HeroesColumn);
    };
    switch (action) {
    case MoveLeft:
    case MoveUp:
    case MovePrevious:
        return bar(row - 1);
    case MoveRight:
    case MoveDown:
    case MoveNext:
        return bar(row + 1);
    case MoveHome:
        return bar(0);
    case MoveEnd:
        return bar(last);
    case MovePageUp:
    case MovePageDown:
        break;
    }
    return QTableView::moveCursor(action, modifiers);
}

QItemSelectionModel::SelectionFlags AgeHistogram::selectionCommand(const QModelIndex& /*index*/,
                                                                   const QEvent* /*event*/) const
{
    return QItemSelectionModel::NoUpdate; // What is selected is what is filtered by.
}

void AgeHistogram::toggle(int row)
{
    const AgeBar bar = m_model->bar(row);
    if (bar.isAskedBy(m_state.filter)) {
        HeroFilter filter = m_state.filter;
        filter.ageFrom.reset();
        filter.ageTo.reset();
        filter.withoutAge = false;
        filter.oddAge = false;
        Q_EMIT filterRequested(filter);
    } else if (bar.canBeAskedFor()) {
        Q_EMIT filterRequested(bar.asked(m_state.filter));
    }
    showAskedRow();
}

void AgeHistogram::showAskedRow()
{
    const QScopedValueRollback<bool> showing(m_isShowingState, true);
    const QModelIndex asked = m_model->index(m_model->askedRow(), 0);
    if (!asked.isValid()) {
        selectionModel()->clearSelection();
    } else if (!selectionModel()->isSelected(asked) || selectionModel()->selectedRows().size() > 1) {
        selectionModel()->select(asked, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
}

void AgeHistogram::setHoveredRow(int row)
{
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void AgeHistogram::makeCurrent(int row)
{
    if (m_model->rowCount() > 0) {
        setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), AgeBarModel::HeroesColumn));
    }
}

void AgeHistogram::sizeRows()
{
    verticalHeader()->setMinimumSectionSize(AgeBarDelegate::heightFor(font()));
}

void AgeHistogram::sizeColumns()
{
    int width = 0;
    const AgeDistribution ages;
    for (const AgeBar& bar : ages.bars()) {
        width = std::max(width, AgeBarDelegate::widthFor(AgeBarModel::shortAge(bar), font()));
    }
    setColumnWidth(AgeBarModel::AgeColumn, width);
    updateGeometry();
}

void AgeHistogram::retranslate()
{
    setAccessibleName(tr("Ages"));
    showEmptyText();
}

void AgeHistogram::showEmptyText()
{
    const QString text = emptyText();
    setAccessibleDescription(text.isEmpty() ? tr("Enter shows the heroes of an age only, and once more all again.")
                                            : text);
    viewport()->update();
}

QString AgeHistogram::emptyText() const
{
    if (m_model->rowCount() > 0) {
        return {};
    }
    if (m_state.isOutdated) {
        return m_model->isOutdated() ? tr("Counting...") : QString();
    }
    if (m_state.hasFailed) {
        return tr("The ages could not be counted.");
    }
    return m_state.distribution ? tr("No heroes.") : QString();
}

QSize AgeHistogram::sizeOf(int rows, int barWidth) const
{
    const int frame = 2 * frameWidth();
    const QString number = QLocale().toString(10'000'000);
    return {columnWidth(AgeBarModel::AgeColumn) + AgeBarDelegate::widthFor(number, font(), barWidth) + frame,
            horizontalHeader()->sizeHint().height() + rows * AgeBarDelegate::heightFor(font()) + frame};
}

} // namespace heroadmin
