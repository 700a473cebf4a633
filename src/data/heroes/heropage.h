#pragma once

#include "data/heroes/herofilter.h"
#include "data/heroes/herosnapshot.h"
#include "data/heroes/herosort.h"
#include "data/heroes/storedvalue.h"

#include <QList>
#include <algorithm>
#include <optional>
#include <variant>

namespace heroadmin {

/// A row as the table shows it: everything of HeroPublic, and what a HeroPublic could not hold.
struct HeroRow
{
    qint64 id = 0;
    QString name; ///< At most `longestShownName` UTF-16 units of it.
    bool nameShortened = false;
    QVariant age; ///< qint64; invalid where there is none; as stored where it is no whole number.

    /// The same exactly as stored, which guards a write; none where not all of the name was read.
    std::optional<HeroSnapshot> loaded = {};

    /// Where the name is no text: as stored, bytes as far as they were read.
    std::optional<StoredValue> oddName = {};

    static constexpr int longestShownName = 200;

    /// `isWhole`: there are no more bytes of it. Not `loaded`.
    void showName(const StoredValue& stored, bool isWhole = true);
    void showAge(const StoredValue& stored); ///< Likewise.

    [[nodiscard]] StoredValue shownAge() const; ///< As stored; but bytes of a text that are no letters.

    friend bool operator==(const HeroRow&, const HeroRow&) = default;
};

/// The place of one hero in the order of a HeroSort: where keyset paging goes on from.
struct SortKey
{
    qint64 id = 0;
    StoredValue value; ///< Of the sorted column; not used when sorted by id.

    friend bool operator==(const SortKey&, const SortKey&) = default;
};

// The places a page can be asked for by.

struct FirstPage
{};

struct LastPage
{
    std::optional<int> rows; ///< How many rows it has, where the count tells; else a full page.
};

/// The page behind that hero.
struct PageAfter
{
    SortKey key;
};

/// The page in front of that hero.
struct PageBefore
{
    SortKey key;
};

/// The page that starts at that place, even if its hero is gone.
struct PageFrom
{
    SortKey key;
};

/// The page that starts behind so many heroes.
struct PageAtOffset
{
    qint64 offset = 0;
};

/// The page that starts so many heroes in front of that place, or with the first of all where there are fewer.
struct PageAround
{
    SortKey key;
    int inFront = 0; ///< Less than a page.
};

/// The page that starts with that hero. Error: NotFound, also where the filter leaves it out.
struct PageOfHero
{
    qint64 id = 0;
};

/// The page that starts with the first hero, in the order that is asked for, whose name starts with that in any letter
/// case. Another name in the filter doesn't count. Error: NotFound.
struct PageOfName
{
    QString start;
};

using PagePosition = std::variant<FirstPage, LastPage, PageAfter, PageBefore, PageFrom, PageAtOffset, PageAround,
                                  PageOfHero, PageOfName>;

/// What is asked of the database for one page.
struct PageRequest
{
    HeroFilter filter{};
    HeroSort sort{};
    PagePosition position{};
    int limit = 100; ///< Rows, 1 to `largestPage`.

    /// Where this hero matches, but isn't on the page: the page that starts with it instead.
    std::optional<qint64> followed = {};

    /// Where the page ends that is shown, if this one is read in its place: HeroPage::endsInFront tells of it.
    std::optional<SortKey> shownEnd = {};

    static constexpr int largestPage = 100; ///< The service's own limit.
};

/// How many heroes a filter leaves, and how many of them stand in front of a place, where one was given.
struct HeroCount
{
    qint64 total = 0;
    std::optional<qint64> offset{};
    std::optional<qint64>
        estimate{}; ///< About what the total will be, until all are counted and where that can be told.
};

/// The rows of one page, in order, and what is around them.
struct HeroPage
{
    QList<HeroRow> rows;
    SortKey first; ///< Of the first row; meaningless without rows.
    SortKey last;
    bool hasPrevious = false;
    bool hasNext = false;
    bool isOfHero = false;  ///< It starts with a hero that was looked for, wherever that stands.
    bool isInFront = false; ///< Nobody stands at the place that was asked for any more, nor behind it: the last ones.
    std::optional<qint64> offset; ///< How many heroes stand in front of it, where the way of reading tells.
    std::optional<qint64> total;  ///< How many heroes the filter leaves, likewise.
    bool endsInFront = false;     ///< Of the end that PageRequest::shownEnd told, in the order that is asked for.

    [[nodiscard]] bool hasHero(qint64 id) const
    {
        return std::any_of(rows.cbegin(), rows.cend(), [id](const HeroRow& row) { return row.id == id; });
    }
};

} // namespace heroadmin
