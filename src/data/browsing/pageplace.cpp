#include "data/browsing/pageplace.h"

#include "data/heroes/herochange.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

std::optional<qint64> PagePlace::pageNumber() const
{
    if (!m_page.hasNext && m_page.hasPrevious && m_total) {
        return pageCount();
    }
    if (!m_page.offset) {
        return {};
    }
    return *m_page.offset / m_pageSize + 1;
}

std::optional<qint64> PagePlace::pageCount() const
{
    if (!m_total) {
        return {};
    }
    return std::max<qint64>(1, (*m_total + m_pageSize - 1) / m_pageSize);
}

PagePosition PagePlace::now() const
{
    if (m_page.rows.isEmpty() || !m_page.hasPrevious) {
        return FirstPage();
    }
    return PageFrom{m_page.first};
}

PagePosition PagePlace::last() const
{
    return m_total && *m_total > 0 ? LastPage{rowsOfLastPage(*m_total)} : LastPage{};
}

PagePosition PagePlace::ofNumber(qint64 number) const
{
    const std::optional<qint64> pages = pageCount();
    if (pages && number >= *pages) {
        return last();
    }
    const qint64 highest = std::numeric_limits<qint64>::max() / m_pageSize;
    return PageAtOffset{(std::clamp<qint64>(number, 1, highest) - 1) * m_pageSize};
}

void PagePlace::show(HeroPage page, const PagePosition& position)
{
    page.offset = offsetOf(page, position);
    if (page.total) {
        m_total = page.total;
    }
    m_page = std::move(page);
    // A page behind the end became the last one. What is read again stays what it was.
    const bool isAskedAsLast = std::holds_alternative<LastPage>(position) ||
                               std::holds_alternative<PageAtOffset>(position) || m_page.isInFront;
    const bool isReadAgain = std::holds_alternative<PageFrom>(position);
    m_isOfHero = m_page.isOfHero || (m_isOfHero && isReadAgain);
    m_isAtLast = !m_page.hasNext && (isAskedAsLast || (m_isAtLast && isReadAgain));
    leaveHero();
}

void PagePlace::take(const HeroCount& count)
{
    m_total = count.total;
    if (count.offset) {
        m_page.offset = count.offset;
    } else if (!m_page.hasNext && m_page.hasPrevious) {
        m_page.offset = std::max<qint64>(0, count.total - m_page.rows.size());
    }
    // Once it is right, it keeps its first row whatever others write.
    m_isAtLast = isLastMisaligned();
    leaveHero();
}

bool PagePlace::isKeptBy(const HeroChange& change, const HeroSort& sort) const
{
    if (!m_page.hasPrevious) {
        return true; // The first page stays the first.
    }
    const bool isAscending = sort.order == Qt::AscendingOrder;
    return sort.column == HeroSort::Column::Id && change.touched == change.ids.size() && change.moved.isEmpty() &&
           std::all_of(change.ids.begin(), change.ids.end(), [this, isAscending](qint64 id) {
               return isAscending ? id >= m_page.first.id : id <= m_page.first.id;
           });
}

bool PagePlace::isLastMisaligned() const
{
    return m_isAtLast && m_total && m_page.hasPrevious && !m_page.hasNext &&
           m_page.rows.size() != rowsOfLastPage(*m_total);
}

std::optional<PagePosition> PagePlace::pageOfPager() const
{
    const int inFront = m_isOfHero && m_page.offset ? static_cast<int>(*m_page.offset % m_pageSize) : 0;
    return inFront > 0 ? std::optional<PagePosition>(PageAround{m_page.first, inFront}) : std::nullopt;
}

void PagePlace::leaveHero()
{
    if (m_page.offset && !pageOfPager()) {
        m_isOfHero = false;
    }
}

std::optional<qint64> PagePlace::offsetOf(const HeroPage& page, const PagePosition& position) const
{
    if (!page.hasPrevious) {
        return 0;
    }
    if (page.offset) {
        return page.offset;
    }
    if (std::holds_alternative<PageFrom>(position) && m_page.offset && !page.isOfHero && !page.isInFront) {
        return m_page.offset; // Until it is counted again.
    }
    if (!page.hasNext && m_total) {
        return std::max<qint64>(0, *m_total - page.rows.size());
    }
    if (!m_page.offset || page.isOfHero) {
        return {};
    }
    if (std::holds_alternative<PageAfter>(position)) {
        return *m_page.offset + m_page.rows.size();
    }
    if (std::holds_alternative<PageBefore>(position)) {
        return std::max<qint64>(0, *m_page.offset - page.rows.size());
    }
    if (const auto* const around = std::get_if<PageAround>(&position)) {
        return std::max<qint64>(0, *m_page.offset - around->inFront);
    }
    return {};
}

int PagePlace::rowsOfLastPage(qint64 total) const
{
    const qint64 rest = total % m_pageSize;
    return static_cast<int>(rest == 0 ? m_pageSize : rest);
}

} // namespace heroadmin
