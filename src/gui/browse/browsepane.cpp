#include "gui/browse/browsepane.h"

#include "data/browsing/herobrowsing.h"
#include "data/table/herotablemodel.h"
#include "gui/browse/filterbar.h"
#include "gui/browse/filterchips.h"
#include "gui/browse/herotableview.h"
#include "gui/browse/keyhint.h"
#include "gui/browse/pagerbar.h"
#include "gui/browse/pagerstate.h"
#include "gui/browse/scanescape.h"
#include "gui/browse/searchfield.h"
#include "gui/browse/typeahead.h"
#include "gui/messages/messagebar.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

QString readingMessage()
{
    return QStringLiteral("reading");
}

QString notFoundMessage()
{
    return QStringLiteral("not found");
}

} // namespace

BrowsePane::BrowsePane(HeroBrowsing& browser, HeroTableModel& model, SearchField& searchField, QWidget* parent)
    : QWidget(parent)
    , m_browser(browser)
    , m_model(model)
    , m_filterBar(new FilterBar(this))
    , m_filterChips(new FilterChips(this))
    , m_messages(new MessageBar(this))
    , m_table(new HeroTableView(this))
    , m_pager(new PagerBar(this))
{
    makeLayout();
    m_table->setModel(&model);
    m_table->setSort(browser.sort());
    bindFilter(searchField);
    bindPager();
    bindTypeAhead();
    connect(&browser, &HeroBrowsing::pageChanged, this, &BrowsePane::showPage);
    connect(&browser, &HeroBrowsing::failed, this, &BrowsePane::showFailure);
    connect(&browser, &HeroBrowsing::sortChanged, m_table, &HeroTableView::setSort);
    connect(m_table, &HeroTableView::sortRequested, &browser, &HeroBrowsing::setSort);
    connect(m_messages, &MessageBar::left, m_table, qOverload<>(&QWidget::setFocus));
    bindCancelling(searchField);
    showPagerState();
}

void BrowsePane::makeLayout()
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(m_filterChips);
    layout->addWidget(m_messages);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_pager);
    m_filterBar->hide();
    setFocusProxy(m_table);
}

void BrowsePane::bindFilter(SearchField& searchField)
{
    connect(&searchField, &SearchField::searchChanged, this, [this](const QString& text) {
        HeroFilter filter = m_browser.filter();
        filter.name = text;
        m_browser.setFilter(filter);
    });
    connect(m_filterBar, &FilterBar::filterChanged, &m_browser, &HeroBrowsing::setFilter);
    connect(m_filterChips, &FilterChips::filterChanged, &m_browser, &HeroBrowsing::setFilter);
    connect(&m_browser, &HeroBrowsing::filterChanged, &searchField,
            [&searchField](const HeroFilter& filter) { searchField.setSearch(filter.name); });
    connect(&m_browser, &HeroBrowsing::filterChanged, m_filterBar, &FilterBar::setFilter);
    connect(&m_browser, &HeroBrowsing::filterChanged, m_filterChips, &FilterChips::setFilter);

    connect(&m_browser, &HeroBrowsing::filterChanged, m_table, &HeroTableView::endSelection);

    connect(&searchField, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filterBar, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filterChips, &FilterChips::left, m_table, qOverload<>(&QWidget::setFocus));
}

void BrowsePane::bindPager()
{
    connect(m_pager, &PagerBar::firstRequested, &m_browser, &HeroBrowsing::goToFirst);
    connect(m_pager, &PagerBar::previousRequested, &m_browser, &HeroBrowsing::goToPrevious);
    connect(m_pager, &PagerBar::nextRequested, &m_browser, &HeroBrowsing::goToNext);
    connect(m_pager, &PagerBar::lastRequested, &m_browser, &HeroBrowsing::goToLast);
    connect(m_pager, &PagerBar::pageRequested, &m_browser, &HeroBrowsing::goToPage);
    connect(m_pager, &PagerBar::pageSizeRequested, &m_browser, &HeroBrowsing::setPageSize);
    connect(m_pager, &PagerBar::endReached, &m_table->hint(), &KeyHint::say);
    connect(m_pager, &PagerBar::heroRequested, this, &BrowsePane::lookForHero);
    connect(m_table, &HeroTableView::heroRequested, this, &BrowsePane::lookForHero);
    connect(m_pager, &PagerBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(&m_browser, &HeroBrowsing::countChanged, this, &BrowsePane::showPagerState);
    connect(&m_browser, &HeroBrowsing::readingChanged, this, [this](bool isReading) {
        if (isReading) {
            m_messages->dismiss(notFoundMessage()); // The answer to what the person asked for stays until they ask.
        }
        showPagerState();
    });
    connect(&m_browser, &HeroBrowsing::pageSizeChanged, this, &BrowsePane::showPagerState);
}

void BrowsePane::bindTypeAhead()
{
    TypeAhead& typeAhead = m_table->typeAhead();
    connect(&typeAhead, &TypeAhead::nameRequested, this, [this, &typeAhead](const QString& start) {
        // In this order they are the first of a stretch; else they would be anywhere.
        if (m_browser.sort().column == HeroSort::Column::Name && m_browser.filter().name.isEmpty()) {
            typeAhead.awaitPage();
            m_isNameAskedFor = true;
            m_browser.goToName(start);
        }
    });
}

void BrowsePane::bindCancelling(SearchField& searchField)
{
    auto* const escape = new ScanEscape([this] { return m_browser.hasScanBegun(); }, this);
    for (QWidget* const widget :
         std::initializer_list<QWidget*>{&searchField, m_filterBar, m_filterChips, m_table, m_pager}) {
        escape->watch(*widget);
    }
    const auto stop = [this, &searchField] {
        searchField.holdBack();
        m_filterBar->holdBack();
        m_browser.cancel();
    };
    connect(escape, &ScanEscape::stopRequested, this, stop);
    connect(m_pager, &PagerBar::cancelRequested, this, stop);
    connect(&m_browser, &HeroBrowsing::progressChanged, this, &BrowsePane::showPagerState);
    connect(&m_browser, &HeroBrowsing::progressChanged, this, &BrowsePane::showEmptyText);
}

void BrowsePane::showMessage(const BarMessage& message)
{
    m_messages->showMessage(message);
}

void BrowsePane::dismissMessage(const QString& key)
{
    m_messages->dismiss(key);
}

void BrowsePane::dismissMessages(const QStringList& keys)
{
    for (const QString& key : keys) {
        dismissMessage(key);
    }
}

bool BrowsePane::isMessageShown(const QString& key) const
{
    return m_messages->isShown(key);
}

QString BrowsePane::filterText() const
{
    return m_filterChips->text();
}

void BrowsePane::clearFilter()
{
    m_table->endSelection();
    m_browser.setFilter({});
    m_table->setFocus();
}

void BrowsePane::goToHero(qint64 heroId)
{
    m_browser.setFilter({});
    makeCurrent(heroId);
    m_browser.goToHero(heroId);
    m_table->setFocus();
}

void BrowsePane::lookForHero(qint64 heroId)
{
    makeCurrent(heroId);
    m_browser.goToHero(heroId);
}

void BrowsePane::makeCurrent(qint64 heroId)
{
    m_wantedHero = heroId;
}

void BrowsePane::follow(qint64 heroId)
{
    if (m_isEditing) {
        return; // Nobody is taken away from what they type.
    }
    if (heroId != currentHero()) {
        makeCurrent(heroId); // Else the cell stays the current one, too.
    }
    m_browser.follow(heroId);
}

void BrowsePane::setEditing(bool isEditing)
{
    m_isEditing = isEditing;
    showLatePage();
}

void BrowsePane::showLatePage()
{
    // One that is on its way is newer.
    if (m_latePage && !m_isEditing && !m_browser.isReading()) {
        const HeroPage late = *m_latePage;
        showPage(late, {});
    }
}

std::optional<qint64> BrowsePane::currentHero() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model.idAt(current.row())) : std::nullopt;
}

QList<qint64> BrowsePane::selectedHeroes() const
{
    QList<qint64> ids;
    for (const int row : m_table->selectedRows()) {
        ids.append(m_model.idAt(row));
    }
    return ids;
}

bool BrowsePane::shows(qint64 heroId) const
{
    return m_browser.page().hasHero(heroId);
}

void BrowsePane::setEmptyDatabaseText(const QString& text)
{
    m_emptyDatabaseText = text;
    showEmptyText();
}

void BrowsePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showEmptyText();
    }
    QWidget::changeEvent(event);
}

void BrowsePane::showPage(const HeroPage& page, const std::optional<PageDifference>& elsewhere)
{
    m_messages->dismiss(readingMessage());
    m_latePage.reset();
    if (m_isEditing && !page.rows.isEmpty() && !m_model.showsHeroes(page.rows)) {
        m_latePage = page;
        return;
    }
    showRows(page.rows, elsewhere.has_value());
    if (elsewhere) {
        m_table->flashCells(elsewhere->changed);
    }
    if (!m_browser.isReading()) {
        m_isNameAskedFor = false;
        goToWantedHero(); // While it reads, rows are only taken away.
        if (m_table->typeAhead().isAwaitingPage()) {
            m_table->typeAhead().takePage();
        }
    }
    showEmptyText();
}

void BrowsePane::showRows(const QList<HeroRow>& rows, bool staysInPlace)
{
    const HeroPlace place = m_table->rememberPlace();
    // Under another filter the place is that of its first hero, unless the current one is found by it too.
    const bool isSameFilter = std::exchange(m_rowsFilter, m_browser.filter()) == m_browser.filter();
    const bool overlaps = std::any_of(rows.begin(), rows.end(), [this, &place, isSameFilter](const HeroRow& row) {
        return isSameFilter ? m_model.rowOf(row.id) >= 0 : row.id == place.currentHero();
    });
    if (m_model.showPage(rows)) {
        return;
    }
    if (overlaps || staysInPlace) {
        m_table->restorePlace(place);
    } else {
        m_table->goToFirstRow(place);
    }
}

void BrowsePane::goToWantedHero()
{
    const std::optional<qint64> wanted = std::exchange(m_wantedHero, std::nullopt);
    const int row = wanted ? m_model.rowOf(*wanted) : -1;
    if (row < 0 || m_isEditing) {
        return;
    }
    m_table->goTo(m_model.index(row, HeroTableModel::NameColumn));
    if (m_pager->isAncestorOf(QApplication::focusWidget())) {
        m_table->setFocus();
    }
}

void BrowsePane::showPagerState()
{
    m_pager->setState(PagerState::of(m_browser));
}

void BrowsePane::showEmptyText()
{
    if (m_browser.isReading()) {
        m_table->setEmptyText(m_browser.isScanning() ? tr("Searching...") : QString());
    } else if (m_browser.isStopped()) {
        m_table->setEmptyText(tr("The search was stopped. F5 searches again, Esc clears the filter."));
    } else if (m_browser.hasFailed()) {
        m_table->setEmptyText(tr("The heroes could not be read. F5 tries again."));
    } else {
        m_table->setEmptyText(m_browser.filter().isEmpty() ? m_emptyDatabaseText
                                                           : tr("Nothing matches. Esc clears the filter."));
    }
}

void BrowsePane::showFailure(const Error& error)
{
    const std::optional<qint64> wanted = std::exchange(m_wantedHero, std::nullopt);
    const bool isNameAskedFor = std::exchange(m_isNameAskedFor, false);
    showLatePage();
    showEmptyText();
    if (error.kind == ErrorKind::NotFound && wanted) {
        showNotFound(*wanted);
        return;
    }
    if (error.kind == ErrorKind::NotFound && isNameAskedFor) {
        m_table->typeAhead().giveUp();
        return;
    }
    m_table->typeAhead().stopWaiting();
    if (error.isAboutTheDatabase()) {
        return; // Trying again is no use, and whoever watches the database says what is.
    }
    m_messages->showMessage({readingMessage(), BarMessage::Severity::Error, error.message, {{tr("Tr&y Again"), [this] {
                                                                                                 m_browser.refresh();
                                                                                             }}}});
}

void BrowsePane::showNotFound(qint64 heroId)
{
    const QString id = QString::number(heroId);
    if (m_browser.filter().isEmpty()) {
        m_messages->showMessage({notFoundMessage(),
                                 BarMessage::Severity::Warning,
                                 tr("Hero not found: there is no hero #%1.").arg(id),
                                 {}});
    } else {
        m_messages->showMessage({notFoundMessage(),
                                 BarMessage::Severity::Warning,
                                 tr("Hero #%1 isn't among the heroes that match the filter.").arg(id),
                                 {{tr("&Clear Filter"), [this, heroId] { goToHero(heroId); }}}});
    }
}

} // namespace heroadmin
