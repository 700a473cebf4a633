#include "gui/browse/pagerbar.h"

#include "core/text.h"
#include "core/wholenumber.h"
#include "gui/application/settings.h"
#include "gui/browse/aboutcount.h"
#include "gui/browse/readingprogress.h"
#include "gui/browse/selectionline.h"
#include "gui/widgets/announcement.h"
#include "gui/widgets/escapekey.h"
#include "gui/widgets/flowlayout.h"
#include "ui_pagerbar.h"

#include <QAction>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr int sideMargin = 4;

} // namespace

PagerBar::PagerBar(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PagerBar>())
    , m_progress(new ReadingProgress(this))
    , m_selection(new SelectionLine(this))
{
    m_ui->setupUi(this);
    makeLayout();
    fillPageSizes();
    m_ui->pageEdit->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0")) * 9);
    connect(m_ui->pageEdit, &QLineEdit::returnPressed, this, &PagerBar::commitPage);
    connect(m_ui->pageEdit, &QLineEdit::editingFinished, this, [this] {
        if (!m_ui->pageEdit->hasFocus()) {
            abandonPage();
        }
    });
    connect(m_ui->pageEdit, &QLineEdit::textEdited, this, [this] { showHint({}); });
    connect(m_ui->rowsPerPageBox, &QComboBox::activated, this, &PagerBar::requestSelectedPageSize);
    connect(m_selection, &SelectionLine::selectAllRequested, this, &PagerBar::selectAllRequested);
    connect(m_progress, &ReadingProgress::cancelRequested, this, &PagerBar::cancelRequested);
    connect(m_progress, &ReadingProgress::left, this, &PagerBar::left);
    // Assistive tools hear of a long search when it begins to be one, and how it ended.
    connect(m_progress, &ReadingProgress::cancelOffered, this, [this] { announce(*m_ui->rangeLabel); });
    connect(m_progress, &ReadingProgress::cancelWithdrawn, this, [this] { announce(*m_ui->rangeLabel); });
    showHint({});
    showState();
}

PagerBar::~PagerBar()
{
    m_ui->pageEdit->disconnect(this); // losing the focus to destruction, it would say that editing is finished
}

void PagerBar::setActions(QAction* first, QAction* previous, QAction* next, QAction* last)
{
    m_first = first;
    m_previous = previous;
    m_next = next;
    m_last = last;
    m_ui->firstButton->setDefaultAction(first);
    m_ui->previousButton->setDefaultAction(previous);
    m_ui->nextButton->setDefaultAction(next);
    m_ui->lastButton->setDefaultAction(last);
    connect(first, &QAction::triggered, this, &PagerBar::firstRequested);
    connect(previous, &QAction::triggered, this, &PagerBar::previousRequested);
    connect(next, &QAction::triggered, this, &PagerBar::nextRequested);
    connect(last, &QAction::triggered, this, &PagerBar::lastRequested);
    enableActions();
    auto* const ends = new PageEnds(*this);
    for (const QAction* const action : {first, previous}) {
        ends->watch(*action, PageEnds::End::First);
    }
    for (const QAction* const action : {next, last}) {
        ends->watch(*action, PageEnds::End::Last);
    }
    connect(ends, &PageEnds::reached, this, &PagerBar::sayEnd);
}

void PagerBar::setState(const PagerState& state)
{
    m_state = state;
    showState();
}

void PagerBar::showSelection(const SelectionSummary& summary)
{
    m_selection->setSummary(summary);
    showRange();
}

void PagerBar::focusPageField()
{
    m_ui->pageEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->pageEdit->selectAll();
}

bool PagerBar::event(QEvent* event)
{
    // Keys that the field doesn't want come up to the bar.
    const auto leave = [this] {
        abandonPage();
        Q_EMIT left();
    };
    return (isEscape(event) && m_ui->pageEdit->hasFocus() && takeEscape(event, leave)) || QWidget::event(event);
}

void PagerBar::resizeEvent(QResizeEvent* event)
{
    fitSelection();
    QWidget::resizeEvent(event);
}

void PagerBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        fillPageSizes();
        showHint({});
        showState();
    } else if (event->type() == QEvent::FontChange) {
        m_ui->pageEdit->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("0")) * 9);
    }
}

void PagerBar::makeLayout()
{
    auto* const flow = new FlowLayout(this, FlowLayout::Spread::Between);
    flow->setContentsMargins(sideMargin, 2, sideMargin, 2);
    flow->addWidget(m_ui->pageGroup);
    flow->addWidget(m_ui->hintLabel);
    flow->addWidget(m_ui->rangeGroup);
    flow->addWidget(m_ui->sizeGroup);
    m_ui->rangeLayout->addWidget(m_selection);
    m_ui->rangeLayout->addWidget(m_progress);
}

void PagerBar::fillPageSizes()
{
    m_ui->rowsPerPageBox->clear();
    for (const int rows : Settings::pageSizes) {
        m_ui->rowsPerPageBox->addItem(QLocale().toString(rows), rows);
    }
}

void PagerBar::showState()
{
    showPage();
    showPageSize();
    enableActions();
    //: Beside the field Page: how many pages there are
    m_ui->pageCountLabel->setText(m_state.pageCount ? tr("of %1").arg(QLocale().toString(*m_state.pageCount))
                                                    : tr("of ..."));
    showRange();
    m_progress->setState(m_state.isReading || isScanning(), m_state.progress, m_state.canCancel);
}

void PagerBar::showRange()
{
    const QString text = m_state.rowCount == 0 ? noRowsText() : rowsText();
    // Assistive tools are told of every new name, but needn't hear each percent.
    if (m_ui->rangeLabel->accessibleName() != text) {
        m_ui->rangeLabel->setAccessibleName(text);
    }
    if (m_state.rowCount == 0 && m_state.progress) {
        const int percent = static_cast<int>(std::clamp(*m_state.progress, 0.0, 1.0) * 100);
        m_ui->rangeLabel->setText(tr("Searching... %1 %").arg(QLocale().toString(percent)));
    } else {
        m_ui->rangeLabel->setText(text);
    }
    // One shows only where the other is gone: a widget that shows has everything laid out at once.
    const bool isSelection = !m_selection->isEmpty();
    if (!isSelection) {
        m_selection->hide();
    }
    m_ui->rangeLabel->setVisible(!isSelection);
    m_progress->setVisible(!isSelection || m_state.isReading || isScanning());
    fitSelection();
    m_selection->setVisible(isSelection);
}

/// Nothing wraps for it that wouldn't without: the table above would jump while somebody selects.
void PagerBar::fitSelection()
{
    const int spacing = layout()->spacing();
    int others = m_progress->isHidden() ? 0 : m_progress->sizeHint().width() + m_ui->rangeLayout->spacing();
    for (const QWidget* const group : {m_ui->pageGroup, static_cast<QWidget*>(m_ui->hintLabel), m_ui->sizeGroup}) {
        others += group->isHidden() ? 0 : group->sizeHint().width() + spacing;
    }
    m_selection->setMinimumWidth(m_ui->rangeLabel->sizeHint().width());
    m_selection->setMaximumWidth(
        std::max(m_selection->minimumWidth(), contentsRect().width() - others - 2 * sideMargin));
}

void PagerBar::showPage()
{
    if (m_ui->pageEdit->isModified()) {
        return;
    }
    const bool allSelected =
        m_ui->pageEdit->hasSelectedText() && m_ui->pageEdit->selectedText() == m_ui->pageEdit->text();
    m_ui->pageEdit->setText(m_state.page ? QString::number(*m_state.page) : QString());
    if (allSelected) {
        m_ui->pageEdit->selectAll();
    }
}

void PagerBar::showPageSize()
{
    QComboBox* const box = m_ui->rowsPerPageBox;
    int index = box->findData(m_state.pageSize);
    if (index < 0) {
        index = 0;
        while (index < box->count() && box->itemData(index).toInt() < m_state.pageSize) {
            ++index;
        }
        box->insertItem(index, QLocale().toString(m_state.pageSize), m_state.pageSize);
    }
    box->setCurrentIndex(index);
}

void PagerBar::enableActions()
{
    if (m_first != nullptr) {
        m_first->setEnabled(m_state.hasPrevious);
        m_previous->setEnabled(m_state.hasPrevious);
        m_next->setEnabled(m_state.hasNext);
        m_last->setEnabled(m_state.hasNext);
    }
}

void PagerBar::sayEnd(PageEnds::End end)
{
    if (m_state.rowCount > 0) {
        Q_EMIT endReached(end == PageEnds::End::First ? tr("This is the first page.") : tr("This is the last page."));
    }
}

void PagerBar::commitPage()
{
    QLineEdit* const edit = m_ui->pageEdit;
    const QString typed = edit->text().trimmed();
    const bool isHero = typed.startsWith(u'#');
    const std::optional<qint64> number = wholeNumber(isHero ? typed.mid(1) : typed);
    if (!number) {
        showHint(tr("Type a page number, or # and the id of a hero."));
        edit->selectAll();
        return;
    }
    edit->setModified(false);
    showHint({});
    if (isHero) {
        Q_EMIT heroRequested(*number);
        return;
    }
    qint64 page = *number;
    if (page < 1) {
        page = 1;
        showHint(tr("The first page is 1."));
    } else if (m_state.pageCount && page > *m_state.pageCount) {
        page = *m_state.pageCount;
        showHint(tr("The last page is %1.").arg(QLocale().toString(page)));
    }
    edit->setText(QString::number(page));
    edit->selectAll();
    Q_EMIT pageRequested(page);
}

void PagerBar::abandonPage()
{
    m_ui->pageEdit->setModified(false);
    showHint({});
    showPage();
}

void PagerBar::showHint(const QString& hint)
{
    m_ui->hintLabel->setVisible(!hint.isEmpty());
    if (m_ui->hintLabel->text() == hint) {
        return;
    }
    m_ui->hintLabel->setText(hint);
    m_ui->pageEdit->setAccessibleDescription(hint);
    if (!hint.isEmpty()) {
        announce(*m_ui->hintLabel);
    }
}

void PagerBar::requestSelectedPageSize(int index)
{
    const int rows = m_ui->rowsPerPageBox->itemData(index).toInt();
    if (rows != m_state.pageSize) {
        Q_EMIT pageSizeRequested(rows);
    }
}

bool PagerBar::isScanning() const
{
    return m_state.canCancel || m_state.progress;
}

QString PagerBar::noRowsText() const
{
    if (isScanning()) {
        return tr("Searching...");
    }
    if (m_state.isReading) {
        return tr("Reading...");
    }
    if (m_state.hasFailed) {
        //: Where it would say how many heroes there are: they could not be read
        return tr("Not read");
    }
    if (m_state.isStopped) {
        return tr("Search stopped");
    }
    return m_state.total ? tr("No heroes") : QString(); // no database is open yet
}

QString PagerBar::rowsText() const
{
    if (!m_state.total) {
        return uncountedText();
    }
    if (m_state.total == 1) {
        return tr("1 hero");
    }
    const QString total = QLocale().toString(*m_state.total);
    const int plural = pluralCount(*m_state.total);
    if (!m_state.offset) {
        return tr("%1 heroes", nullptr, plural).arg(total);
    }
    const QString first = QLocale().toString(*m_state.offset + 1);
    const QString last = QLocale().toString(*m_state.offset + m_state.rowCount);
    return m_state.rowCount == 1 ? tr("%1 of %2 heroes", nullptr, plural).arg(first, total)
                                 : tr("%1-%2 of %3 heroes", nullptr, plural).arg(first, last, total);
}

QString PagerBar::uncountedText() const
{
    const bool isCounting = m_state.isCounting && !m_state.isStopped;
    const qint64 lastRow = m_state.offset.value_or(0) + m_state.rowCount;
    const qint64 about = std::max(aboutCount(m_state.estimate.value_or(0)), lastRow);
    const QString total = QLocale().toString(about);
    const bool isAbout = isCounting && m_state.estimate;
    if (!m_state.offset) {
        const QString counting =
            isAbout ? tr("About %1 heroes", nullptr, pluralCount(about)).arg(total) : tr("Counting...");
        return isCounting ? counting : tr("Not counted");
    }
    const QString first = QLocale().toString(*m_state.offset + 1);
    const QString last = QLocale().toString(lastRow);
    if (isAbout) {
        return tr("%1-%2 of about %3").arg(first, last, total);
    }
    return (isCounting ? tr("%1-%2 of ... (counting)") : tr("%1-%2 (not counted)")).arg(first, last);
}

} // namespace heroadmin
