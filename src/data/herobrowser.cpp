#include "data/herobrowser.h"

#include "data/answer.h"
#include "data/databasesession.h"

#include <QTimer>
#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

Error noLongerAsked()
{
    return {ErrorKind::Cancelled, {}, {}, {}};
}

/// How many rows the last page of so many heroes has.
int rowsOfLastPage(qint64 total, int pageSize)
{
    const qint64 rest = total % pageSize;
    return static_cast<int>(rest == 0 ? pageSize : rest);
}

} // namespace

HeroBrowser::HeroBrowser(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_rowsGeneration(std::make_shared<std::atomic<quint64>>(0))
    , m_countGeneration(std::make_shared<std::atomic<quint64>>(0))
{}

HeroBrowser::~HeroBrowser()
{
    // What is still waiting for the workers needn't be begun.
    ++*m_rowsGeneration;
    ++*m_countGeneration;
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
    Q_EMIT filterChanged(m_filter);
    ask(FirstPage());
    count();
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
    m_countsAfterRows = true;
}

void HeroBrowser::refreshInBackground()
{
    if (m_isReading || m_isRefreshing || m_isBackgroundPaused) {
        m_refreshesAgain = true;
        return;
    }
    ask(placeOfNow(), Reading::InBackground);
    m_countsAfterRows = true;
}

void HeroBrowser::setBackgroundPaused(bool isPaused)
{
    m_isBackgroundPaused = isPaused;
    if (isPaused && m_isRefreshing) {
        ++*m_rowsGeneration;
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
    ++*m_countGeneration;
    // Rows first: with few cores, counting a large table at once would be in the way of reading and painting them.
    m_countsAfterRows = true;
    m_isCounting = true;
    Q_EMIT countChanged();
    ask(FirstPage());
    // The rows of another database must not stay in sight, even where the first read of this one fails.
    Q_EMIT pageChanged(m_page, {});
}

void HeroBrowser::ask(const PagePosition& position, Reading reading)
{
    if (!m_hasStarted) {
        return;
    }
    const quint64 generation = ++*m_rowsGeneration;
    m_isRefreshing = reading == Reading::InBackground;
    m_refreshesAgain = false;
    setReading(reading == Reading::Asked);
    const PageRequest request{m_filter, m_sort, position, m_pageSize};
    const auto read = [request, generation,
                       newest = m_rowsGeneration](const HeroRepository& repository) -> Result<HeroPage> {
        return *newest == generation ? repository.page(request) : failure(noLongerAsked());
    };
    whenAnswered(this, m_session.worker().run(read),
                 [this, position, generation, reading](const Result<HeroPage>& page) {
                     if (*m_rowsGeneration == generation) {
                         takeAnswer(page, position, reading);
                     }
                 });
}

void HeroBrowser::takeAnswer(const Result<HeroPage>& page, const PagePosition& position, Reading reading)
{
    m_isRefreshing = false;
    setReading(false);
    if (page) {
        show(*page, position, reading);
    } else {
        if (m_countsAfterRows) {
            m_isCounting = false; // It would have followed the rows.
            Q_EMIT countChanged();
        }
        Q_EMIT failed(page.error());
    }
    if (std::exchange(m_refreshesAgain, false)) {
        refreshInBackground();
    }
}

void HeroBrowser::show(HeroPage page, const PagePosition& position, Reading reading)
{
    page.offset = offsetOf(page, position);
    std::optional<PageDifference> elsewhere;
    if (reading == Reading::InBackground) {
        elsewhere = PageDifference::between(m_page, page);
    }
    m_page = std::move(page);
    m_isAtLast = std::holds_alternative<LastPage>(position);
    Q_EMIT pageChanged(m_page, elsewhere);
    Q_EMIT countChanged();
    if (std::exchange(m_countsAfterRows, false) || (!m_page.offset && m_total)) {
        // After what is waiting now, which is the painting of these rows.
        QTimer::singleShot(0, this, reading == Reading::Asked ? &HeroBrowser::count : &HeroBrowser::countInBackground);
    }
    alignLastPage();
}

std::optional<qint64> HeroBrowser::offsetOf(const HeroPage& page, const PagePosition& position) const
{
    if (!page.hasPrevious) {
        return 0;
    }
    if (page.offset) {
        return page.offset;
    }
    if (std::holds_alternative<PageFrom>(position) && m_page.offset) {
        return m_page.offset; // Until it is counted again.
    }
    if (!page.hasNext && m_total) {
        return std::max<qint64>(0, *m_total - page.rows.size());
    }
    if (!m_page.offset) {
        return {};
    }
    if (std::holds_alternative<PageAfter>(position)) {
        return *m_page.offset + m_page.rows.size();
    }
    if (std::holds_alternative<PageBefore>(position)) {
        return std::max<qint64>(0, *m_page.offset - page.rows.size());
    }
    return {};
}

void HeroBrowser::count()
{
    if (!m_hasStarted) {
        return;
    }
    // While rows are on their way, the place to count up to isn't known yet.
    std::optional<SortKey> place;
    if (!m_isReading && !m_page.rows.isEmpty()) {
        place = m_page.first;
    }
    const quint64 generation = ++*m_countGeneration;
    m_countsAgain = false;
    m_isCounting = true;
    Q_EMIT countChanged();
    const auto request = [filter = m_filter, sort = m_sort, place, generation,
                          newest = m_countGeneration](const HeroRepository& repository) -> Result<HeroCount> {
        return *newest == generation ? repository.count(filter, sort, place) : failure(noLongerAsked());
    };
    whenAnswered(this, m_session.longJobWorker().run(request),
                 [this, generation, place](const Result<HeroCount>& counted) {
                     if (*m_countGeneration != generation) {
                         return;
                     }
                     m_isCounting = false;
                     if (!counted) {
                         Q_EMIT countChanged();
                         Q_EMIT failed(counted.error());
                         return;
                     }
                     const bool isSamePlace = place && !m_page.rows.isEmpty() && *place == m_page.first;
                     takeCount(counted->total, isSamePlace ? counted->offset : std::nullopt);
                     if (m_countsAgain && !m_isCounting) {
                         count();
                     }
                 });
}

void HeroBrowser::countInBackground()
{
    if (m_isCounting) {
        m_countsAgain = true;
    } else {
        count();
    }
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
    if (!m_page.offset && !m_isReading && !m_page.rows.isEmpty()) {
        count();
    }
}

void HeroBrowser::alignLastPage()
{
    // The last page may have been asked for before it was known how many heroes it has.
    if (m_isAtLast && !m_isReading && m_total && m_page.hasPrevious && !m_page.hasNext &&
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
