#pragma once

#include "data/heroes/heropage.h"

#include <optional>

namespace heroadmin {

struct HeroChange;

/// The page that is shown and where it stands among all that match, as far as that is known.
class PagePlace
{
public:
    [[nodiscard]] const HeroPage& page() const { return m_page; }

    [[nodiscard]] int pageSize() const { return m_pageSize; }

    void setPageSize(int rows) { m_pageSize = rows; }

    /// How many heroes match.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }

    [[nodiscard]] std::optional<qint64> pageNumber() const; ///< From 1.
    [[nodiscard]] std::optional<qint64> pageCount() const;  ///< At least 1.

    // Where to read: the page that is shown, the last one, the one of a number from 1.
    [[nodiscard]] PagePosition now() const;
    [[nodiscard]] PagePosition last() const;
    [[nodiscard]] PagePosition ofNumber(qint64 number) const;

    void show(HeroPage page, const PagePosition& position); ///< What was read from there.

    void showNone() { m_page = {}; }

    void setTotal(std::optional<qint64> total) { m_total = total; }

    /// What was counted, while the page is the one whose place was counted up to, where it has an offset.
    void take(const HeroCount& count);

    /// Whether the shown page starts where it did, after that was written.
    [[nodiscard]] bool isKeptBy(const HeroChange& change, const HeroSort& sort) const;

    /// The last page is shown, and has other rows than it has since the total is known.
    [[nodiscard]] bool isLastMisaligned() const;

    /// The page begins wherever the hero stands that it was asked for: where to read the page of the pager that has its
    /// first row. None where it is that one, or that isn't known.
    [[nodiscard]] std::optional<PagePosition> pageOfPager() const;

private:
    [[nodiscard]] std::optional<qint64> offsetOf(const HeroPage& page, const PagePosition& position) const;
    [[nodiscard]] int rowsOfLastPage(qint64 total) const;
    void leaveHero(); ///< Where its page is known to be one of the pager's, it is a page like any other.

    HeroPage m_page;
    int m_pageSize = PageRequest::largestPage;
    std::optional<qint64> m_total;
    bool m_isAtLast = false; ///< The page was asked for as the last one, and not counted since.
    bool m_isOfHero = false; ///< The page was asked for as that of a hero, and isn't known to be the pager's.
};

} // namespace heroadmin
