#include "data/herobrowser.h"

#include "data/herochange.h"
#include "data/herocounting.h"
#include "data/pagereading.h"

#include <QTimer>
#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

/// A search that takes longer than this is seen to go on.
constexpr std::chrono::milliseconds shortSearch{250};

/// How many rows the last page of so many heroes has.
int rowsOfLastPage(qint64 total, int pageSize)
{
    const qint64 rest = total % pageSize;
    return static_cast<int>(rest == 0 ? pageSize : rest);
}

} // namespace

HeroBrowser::HeroBrowser(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_reading(new PageReading(session, this))
    , m_counting(new HeroCounting(session, this))
{
    connect(m_reading, &PageReading::finished, this, &HeroBrowser::takeAnswer);
    connect(m_reading, &PageReading::progressed, this, &HeroBrowser::showProgress);
    connect(m_counting, &HeroCounting::progressed, this, &HeroBrowser::progressChanged);
    connect(m_counting, &HeroCounting::due, this, &HeroBrowser::count);
    connect(m_counting, &HeroCounting::failed, this, [this](const Error& error) {
        Q_EMIT countChanged();
        Q_EMIT progressChanged();
        Q_EMIT failed(error);
    });
    connect(m_counting, &HeroCounting::counted, this,
            [this](const HeroCount& counted, const HeroCounting::Question& question) {
                const std::optional<SortKey>& place = question.place;
                const bool isSamePlace = place && !m_page.rows.isEmpty() && *place == m_page.first;
                takeCount(counted.total, isSamePlace ? counted.offset : std::nullopt);
                Q_EMIT progressChanged();
            });
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

std::optional<qint64> HeroBrowser::pageNumber() const
{
    if (!m_page.hasNext && m_page.hasPrevious && m_total) {
        return pageCount();
    }
    if (!m_page.offset) {
        return {};
    }
    return *m_page.offset / m_pageSize + 1;
}

std::optional<qint64> HeroBrowser::pageCount() const
{
    if (!m_total) {
        return {};
    }
    return std::max<qint64>(1, (*m_total + m_pageSize - 1) / m_pageSize);
}

void HeroBrowser::setFilter(const HeroFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_total.reset();
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
    if (bounded == m_pageSize) {
        return;
    }
    m_pageSize = bounded;
    Q_EMIT pageSizeChanged(m_pageSize);
    if (m_page.offset) {
        ask(PageAtOffset{*m_page.offset / m_pageSize * m_pageSize});
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
    if (m_page.hasPrevious && !m_isReading) {
        ask(PageBefore{m_page.first});
    }
}

void HeroBrowser::goToNext()
{
    if (m_page.hasNext && !m_isReading) {
        ask(PageAfter{m_page.last});
    }
}

void HeroBrowser::goToLast()
{
    if (m_total && *m_total > 0) {
        ask(LastPage{rowsOfLastPage(*m_total, m_pageSize)});
    } else {
        ask(LastPage{});
    }
}

void HeroBrowser::goToPage(qint64 number)
{
    const std::optional<qint64> pages = pageCount();
    if (pages && number >= *pages) {
        goToLast();
    } else {
        const qint64 highest = std::numeric_limits<qint64>::max() / m_pageSize;
        ask(PageAtOffset{(std::clamp<qint64>(number, 1, highest) - 1) * m_pageSize});
    }
}

void HeroBrowser::goToHero(qint64 id)
{
    ask(PageOfHero{id});
}

void HeroBrowser::refresh()
{
    ask(placeOfNow());
    m_countsAfterRows = m_hasStarted;
}

void HeroBrowser::refreshAfter(const HeroChange& change)
{
    if (!m_filter.isEmpty() || !m_total || isCounting() || !keepsPlace(change)) {
        refresh();
        return;
    }
    m_total = *m_total + change.added;
    ask(placeOfNow());
    Q_EMIT countChanged();
}

bool HeroBrowser::keepsPlace(const HeroChange& change) const
{
    if (!m_page.hasPrevious) {
        return true; // The first page stays the first.
    }
    const bool isAscending = m_sort.order == Qt::AscendingOrder;
    return m_sort.column == HeroSort::Column::Id && change.heroes == change.ids.size() && change.moved.isEmpty() &&
           std::all_of(change.ids.begin(), change.ids.end(), [this, isAscending](qint64 id) {
               return isAscending ? id >= m_page.first.id : id <= m_page.first.id;
           });
}

void HeroBrowser::refreshInBackground()
{
    if (m_isReading || m_isRefreshing || m_isBackgroundPaused) {
        m_refreshesAgain = true;
        return;
    }
    ask(placeOfNow(), Reading::InBackground);
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

PagePosition HeroBrowser::placeOfNow() const
{
    if (m_page.rows.isEmpty() || !m_page.hasPrevious) {
        return FirstPage();
    }
    return PageFrom{m_page.first};
}

void HeroBrowser::restart()
{
    m_hasStarted = true;
    m_page = {};
    m_filter = {};
    Q_EMIT filterChanged(m_filter);
    m_total.reset();
    m_counting->stop();
    // Rows first: with few cores, counting a large table at once would be in the way of reading and painting them.
    m_countsAfterRows = true;
    Q_EMIT countChanged();
    ask(FirstPage());
    // The rows of another database must not stay in sight, even where the first read of this one fails.
    Q_EMIT pageChanged(m_page, {});
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
    m_isStopped = false;
    m_isRefreshing = reading == Reading::InBackground;
    m_refreshesAgain = false;
    setReading(reading == Reading::Asked);
    m_reading->read({m_filter, m_sort, position, m_pageSize});
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

void HeroBrowser::showProgress()
{
    // Rows of what was asked before must not pass for those that are searched for.
    if (m_reading->isSearching() && m_reading->elapsed() > shortSearch) {
        showNoRows();
    }
    Q_EMIT progressChanged();
}

bool HeroBrowser::showsAnotherQuestion() const
{
    return m_filter != m_shownFilter || m_sort != m_shownSort;
}

void HeroBrowser::showNoRows()
{
    if (showsAnotherQuestion() && !m_page.rows.isEmpty()) {
        m_page = {};
        Q_EMIT pageChanged(m_page, {});
        Q_EMIT countChanged();
    }
}

void HeroBrowser::show(HeroPage page)
{
    page.offset = offsetOf(page);
    std::optional<PageDifference> elsewhere;
    if (m_askedHow == Reading::InBackground) {
        elsewhere = PageDifference::between(m_page, page);
    }
    m_page = std::move(page);
    m_shownFilter = m_filter;
    m_shownSort = m_sort;
    if (m_page.total) {
        m_total = m_page.total;
        m_countsAfterRows = false;
        m_counting->stop();
    }
    Q_EMIT pageChanged(m_page, elsewhere);
    Q_EMIT countChanged();
    countAfterRows();
    alignLastPage();
}

void HeroBrowser::countAfterRows()
{
    const bool isPlaceUnknown = !m_page.offset && m_total && !m_counting->isCounting();
    if (!m_countsAfterRows && !isPlaceUnknown) {
        return;
    }
    if (m_askedHow == Reading::InBackground && m_total) {
        m_countsAfterRows = false;
        m_counting->countSoon();
        return;
    }
    // After what is waiting now, which is the painting of these rows.
    m_countsAfterRows = true;
    QTimer::singleShot(0, this, [this] {
        if (m_countsAfterRows && !m_isReading) {
            count();
        }
    });
}

std::optional<qint64> HeroBrowser::offsetOf(const HeroPage& page) const
{
    if (!page.hasPrevious) {
        return 0;
    }
    if (page.offset) {
        return page.offset;
    }
    if (std::holds_alternative<PageFrom>(m_asked) && m_page.offset) {
        return m_page.offset; // Until it is counted again.
    }
    if (!page.hasNext && m_total) {
        return std::max<qint64>(0, *m_total - page.rows.size());
    }
    if (!m_page.offset) {
        return {};
    }
    if (std::holds_alternative<PageAfter>(m_asked)) {
        return *m_page.offset + m_page.rows.size();
    }
    if (std::holds_alternative<PageBefore>(m_asked)) {
        return std::max<qint64>(0, *m_page.offset - page.rows.size());
    }
    return {};
}

void HeroBrowser::count()
{
    m_countsAfterRows = false;
    // While rows are on their way, the place to count up to isn't known yet.
    std::optional<SortKey> place;
    if (!m_isReading && !m_page.rows.isEmpty() && !showsAnotherQuestion()) {
        place = m_page.first;
    }
    m_counting->count({m_filter, m_sort, place});
    Q_EMIT countChanged();
}

void HeroBrowser::takeCount(qint64 total, std::optional<qint64> offset)
{
    m_total = total;
    if (offset) {
        m_page.offset = offset;
    } else if (!m_page.hasNext && m_page.hasPrevious) {
        m_page.offset = std::max<qint64>(0, total - m_page.rows.size());
    }
    Q_EMIT countChanged();
    alignLastPage();
    if (!m_page.offset && !m_isReading && !m_page.rows.isEmpty() && !showsAnotherQuestion()) {
        count();
    }
}

void HeroBrowser::alignLastPage()
{
    // The last page may have been asked for before it was known how many heroes it has.
    if (std::holds_alternative<LastPage>(m_asked) && !m_isReading && m_total && m_page.hasPrevious && !m_page.hasNext &&
        m_page.rows.size() != rowsOfLastPage(*m_total, m_pageSize)) {
        goToLast();
    }
}

void HeroBrowser::setReading(bool isReading)
{
    if (m_isReading != isReading) {
        m_isReading = isReading;
        Q_EMIT readingChanged(isReading);
    }
}

} // namespace heroadmin
