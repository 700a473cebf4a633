#include "data/herobrowser.h"

#include "data/herochange.h"
#include "data/herocounting.h"
#include "data/pagereading.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// Until rows are painted, even the first ones of a window: counting would take a processor away from that.
constexpr std::chrono::milliseconds paintingTime{50};

/// Rows of what was asked before must not pass for those of a question that takes longer than this.
constexpr std::chrono::milliseconds shortReading{250};

} // namespace

HeroBrowser::HeroBrowser(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_reading(new PageReading(session, this))
    , m_counting(new HeroCounting(session, this))
{
    connect(m_reading, &PageReading::finished, this, &HeroBrowser::takeAnswer);
    connect(m_reading, &PageReading::progressed, this, &HeroBrowser::progressChanged);
    makeTimers();
    connect(m_counting, &HeroCounting::progressed, this, &HeroBrowser::progressChanged);
    connect(m_counting, &HeroCounting::due, this, &HeroBrowser::count);
    connect(m_counting, &HeroCounting::failed, this, [this](const Error& error) {
        Q_EMIT countChanged();
        Q_EMIT progressChanged();
        Q_EMIT failed(error);
    });
    connect(m_counting, &HeroCounting::counted, this,
            [this](const HeroCount& counted, const HeroCounting::Question& question) {
                takeCount(counted, question.sort == m_sort ? question.place : std::nullopt);
            });
}

void HeroBrowser::makeTimers()
{
    m_longReading.setSingleShot(true);
    m_longReading.setInterval(shortReading);
    connect(&m_longReading, &QTimer::timeout, this, &HeroBrowser::showNoRows);
    m_countDue.setSingleShot(true);
    m_countDue.setInterval(paintingTime);
    connect(&m_countDue, &QTimer::timeout, this, [this] {
        if (m_countsAfterRows && !m_isReading) {
            count();
        }
    });
    m_refreshDue.setSingleShot(true);
    connect(&m_refreshDue, &QTimer::timeout, this, &HeroBrowser::refreshInBackground);
}

bool HeroBrowser::isCounting() const
{
    return m_countsAfterRows || m_counting->isCounting();
}

bool HeroBrowser::isScanning() const
{
    return m_reading->isSearching() || (m_counting->isCounting() && !m_filter.isEmpty());
}

std::optional<double> HeroBrowser::progress() const
{
    if (m_reading->isSearching()) {
        return m_reading->progress();
    }
    return isScanning() ? m_counting->progress() : std::nullopt;
}

std::optional<qint64> HeroBrowser::estimatedTotal() const
{
    return m_counting->estimate();
}

void HeroBrowser::setFilter(const HeroFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_place.setTotal({});
    m_counting->stop();
    Q_EMIT filterChanged(m_filter);
    m_countsAfterRows = m_hasStarted;
    ask(FirstPage());
    Q_EMIT countChanged();
}

void HeroBrowser::setSort(HeroSort sort)
{
    if (sort == m_sort) {
        return;
    }
    m_sort = sort;
    Q_EMIT sortChanged(m_sort);
    ask(FirstPage());
}

void HeroBrowser::setPageSize(int rows)
{
    const int bounded = std::clamp(rows, 1, PageRequest::largestPage);
    if (bounded == pageSize()) {
        return;
    }
    m_place.setPageSize(bounded);
    Q_EMIT pageSizeChanged(bounded);
    if (offset() && !m_isReading) {
        ask(PageAtOffset{*offset() / bounded * bounded});
    } else {
        refresh();
    }
}

void HeroBrowser::goToFirst()
{
    ask(FirstPage());
}

void HeroBrowser::goToPrevious()
{
    // A key that is held down goes on with the page that was shown, as often as pages come.
    if (page().hasPrevious && !m_isReading) {
        ask(PageBefore{page().first});
    }
}

void HeroBrowser::goToNext()
{
    if (page().hasNext && !m_isReading) {
        ask(PageAfter{page().last});
    }
}

void HeroBrowser::goToLast()
{
    ask(m_place.last());
}

void HeroBrowser::goToPage(qint64 number)
{
    ask(m_place.ofNumber(number));
}

void HeroBrowser::goToHero(qint64 id)
{
    ask(PageOfHero{id});
}

void HeroBrowser::refresh()
{
    ask(m_isReading ? m_asked : m_place.now());
    m_countsAfterRows = m_hasStarted;
}

void HeroBrowser::refreshAfter(const HeroChange& change)
{
    if (!m_filter.isEmpty() || !total() || isCounting() || !m_place.isKeptBy(change, m_sort)) {
        refresh();
        return;
    }
    m_place.setTotal(*total() + change.added);
    ask(m_isReading ? m_asked : m_place.now());
    Q_EMIT countChanged();
}

void HeroBrowser::refreshInBackground()
{
    if (m_isReading || m_isRefreshing || m_isBackgroundPaused) {
        m_refreshesAgain = true;
        return;
    }
    if (m_isStopped) {
        return; // What the person has stopped begins only when they ask.
    }
    if (const std::chrono::milliseconds rest = m_reading->restBetween(); rest.count() > 0) {
        m_refreshDue.start(rest);
        return;
    }
    ask(m_place.now(), Reading::InBackground);
    m_countsAfterRows = m_hasStarted;
}

void HeroBrowser::setBackgroundPaused(bool isPaused)
{
    m_isBackgroundPaused = isPaused;
    if (isPaused && m_isRefreshing) {
        m_reading->cancel();
        m_counting->setPaused(false);
        m_isRefreshing = false;
        m_refreshesAgain = true;
    } else if (!isPaused && std::exchange(m_refreshesAgain, false)) {
        refreshInBackground();
    }
}

void HeroBrowser::restart()
{
    m_hasStarted = true;
    m_place.showNone();
    m_filter = {};
    Q_EMIT filterChanged(m_filter);
    m_place.setTotal({});
    m_counting->stop();
    // Rows first: with few cores, counting a large table at once would be in the way of reading and painting them.
    m_countsAfterRows = true;
    Q_EMIT countChanged();
    ask(FirstPage());
    // The rows of another database must not stay in sight, even where the first read of this one fails.
    Q_EMIT pageChanged(page(), {});
}

void HeroBrowser::cancel()
{
    if (!isScanning()) {
        return;
    }
    m_isStopped = true;
    m_countsAfterRows = false;
    m_counting->stop();
    if (m_reading->isSearching()) {
        m_reading->cancel();
        m_isRefreshing = false;
        setReading(false);
        showNoRows();
    }
    Q_EMIT countChanged();
    Q_EMIT progressChanged();
}

void HeroBrowser::ask(const PagePosition& position, Reading reading)
{
    if (!m_hasStarted) {
        return;
    }
    m_asked = position;
    m_askedHow = reading;
    if (m_refreshesAgain || m_refreshDue.isActive()) {
        m_countsAfterRows = true; // These rows are new enough, but how many there are may have changed.
    }
    m_isStopped = false;
    m_isRefreshing = reading == Reading::InBackground;
    m_refreshesAgain = false;
    m_refreshDue.stop();
    setReading(reading == Reading::Asked);
    m_reading->read({m_filter, m_sort, position, pageSize()});
    m_counting->setPaused(m_reading->isSearching());
}

void HeroBrowser::takeAnswer(const Result<HeroPage>& page)
{
    m_isRefreshing = false;
    m_counting->setPaused(false);
    setReading(false);
    if (page) {
        show(*page);
    } else {
        m_countsAfterRows = false;
        showNoRows();
        Q_EMIT countChanged();
        Q_EMIT failed(page.error());
    }
    if (std::exchange(m_refreshesAgain, false)) {
        refreshInBackground();
    }
}

bool HeroBrowser::showsAnotherQuestion() const
{
    return m_filter != m_shownFilter || m_sort != m_shownSort;
}

void HeroBrowser::showNoRows()
{
    if (showsAnotherQuestion() && !page().rows.isEmpty()) {
        m_place.showNone();
        Q_EMIT pageChanged(page(), {});
        Q_EMIT countChanged();
    }
}

void HeroBrowser::show(const HeroPage& read)
{
    std::optional<PageDifference> elsewhere;
    if (m_askedHow == Reading::InBackground) {
        elsewhere = PageDifference::between(page(), read);
    }
    m_place.show(read, m_asked);
    m_shownFilter = m_filter;
    m_shownSort = m_sort;
    if (read.total) {
        m_countsAfterRows = false;
        m_counting->stop();
    }
    Q_EMIT pageChanged(page(), elsewhere);
    Q_EMIT countChanged();
    countAfterRows();
    alignLastPage();
}

void HeroBrowser::countAfterRows()
{
    const bool isPlaceUnknown = !page().offset && total() && !m_counting->isCounting();
    if (!m_countsAfterRows && !isPlaceUnknown) {
        return;
    }
    if (m_askedHow == Reading::InBackground && (total() || m_counting->isCounting())) {
        m_countsAfterRows = false;
        m_counting->countSoon();
        return;
    }
    m_countsAfterRows = true;
    m_countDue.start();
}

void HeroBrowser::count()
{
    m_countsAfterRows = false;
    // While rows are on their way, the place to count up to isn't known yet.
    std::optional<SortKey> place;
    if (!m_isReading && !page().rows.isEmpty() && !showsAnotherQuestion()) {
        place = page().first;
    }
    m_counting->count({m_filter, m_sort, place});
    Q_EMIT countChanged();
}

void HeroBrowser::takeCount(const HeroCount& counted, const std::optional<SortKey>& place)
{
    const bool isOfPage = place && !page().rows.isEmpty() && *place == page().first;
    m_place.take({counted.total, isOfPage ? counted.offset : std::nullopt});
    Q_EMIT countChanged();
    Q_EMIT progressChanged();
    alignLastPage();
    if (!offset() && !m_isReading && !page().rows.isEmpty() && !showsAnotherQuestion()) {
        count();
    }
}

void HeroBrowser::alignLastPage()
{
    // The last page may have been asked for before it was known how many heroes it has.
    if (!m_isReading && m_place.isLastMisaligned()) {
        goToLast();
    }
}

void HeroBrowser::setReading(bool isReading)
{
    if (isReading) {
        m_longReading.start();
    } else {
        m_longReading.stop();
    }
    if (m_isReading != isReading) {
        m_isReading = isReading;
        Q_EMIT readingChanged(isReading);
    }
}

} // namespace heroadmin
