#pragma once

#include "data/heroes/heropage.h"

#include "core/result.h"
#include "data/browsing/ownwrites.h"
#include "data/browsing/pagedifference.h"
#include "data/browsing/pageplace.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace heroadmin {

struct HeroChange;
class BackgroundRefresh;
class DatabaseSession;
class HeroCounting;
class HeroPageReading;

/// What is asked of the database, and where the person is in it: filter, sort, page size, place. Rows come first, the
/// count later; an answer to a question that is no longer asked is dropped. Lives in the GUI thread.
class HeroBrowsing : public QObject
{
    Q_OBJECT

public:
    explicit HeroBrowsing(DatabaseSession& session, QObject* parent = nullptr);

    [[nodiscard]] const HeroFilter& filter() const { return m_question.filter; }

    [[nodiscard]] HeroSort sort() const { return m_question.sort; }

    [[nodiscard]] int pageSize() const { return m_place.pageSize(); }

    [[nodiscard]] const HeroPage& page() const { return m_place.page(); } ///< The one that is shown.

    [[nodiscard]] bool isReading() const { return m_isReading; }

    /// How many heroes match; empty while that isn't known.
    [[nodiscard]] std::optional<qint64> total() const { return m_place.total(); }

    [[nodiscard]] bool isCounting() const; ///< Or will be, when the rows are there.

    [[nodiscard]] std::optional<qint64> estimatedTotal() const; ///< About how many match, while they are counted.

    /// Heroes are searched for or counted, by looking at very many of them: it may take a while, and can be cancelled.
    [[nodiscard]] bool isScanning() const;

    /// Of what isScanning() tells of: a count that waits until its rows are painted has not.
    [[nodiscard]] bool hasScanBegun() const;

    [[nodiscard]] std::optional<double> progress() const; ///< 0 to 1, of what isScanning() tells of.

    /// The search was cancelled: there are no rows, or they are not counted, until something is asked again.
    [[nodiscard]] bool isStopped() const { return m_ending == Ending::Stopped; }

    /// Rows could not be read: none are shown, or those that were read before.
    [[nodiscard]] bool hasFailed() const { return m_ending == Ending::Failed; }

    /// How many heroes stand in front of the page; empty while that is not known.
    [[nodiscard]] std::optional<qint64> offset() const { return page().offset; }

    [[nodiscard]] std::optional<qint64> pageNumber() const { return m_place.pageNumber(); } ///< From 1.

    [[nodiscard]] std::optional<qint64> pageCount() const { return m_place.pageCount(); } ///< At least 1.

    // Each of these asks for rows; pageChanged() or failed() follows, unless something else is asked before.
    void setFilter(const HeroFilter& filter); ///< Goes to the first page; nothing happens where it is the same.
    void setSort(HeroSort sort);              ///< Goes to the first page.
    void setPageSize(int rows);               ///< 1 to PageRequest::largestPage; keeps the first row in sight.
    void goToFirst();
    void goToPrevious();
    void goToNext();
    void goToLast();
    void goToPage(qint64 number); ///< From 1; beyond the last page: the last.
    /// The page of that hero: at first it starts with it, and when it is known where that is, it is the one that the
    /// pager has there. Error: NotFound, and the page that is shown stays, or is the first one of a filter or an order
    /// that no page was shown of yet.
    void goToHero(qint64 id);
    void goToName(const QString& start); ///< Likewise, of the first hero in order whose name starts with that.
    void refresh();                      ///< The same place again; counts again.

    /// The same after a write of one's own, which needn't be counted where what it did to the total is plain.
    void refreshAfter(const HeroChange& change);

    /// Behind refreshAfter(), where the person hasn't gone on to other rows: where that hero matches, but isn't on the
    /// page any more, the page of that hero is shown instead.
    void follow(qint64 id);

    void cancel(); ///< The scan that goes on. Rows of what was asked for before are taken away.

    /// The same as refresh(), unasked by the person: it doesn't count as reading, and what the person asks for comes
    /// first. Where rows are on their way already, it follows them.
    void refreshInBackground();

    /// Rows that come in the background are dropped until the end of the pause, and read again then.
    void setBackgroundPaused(bool isPaused);

    void restart(); ///< Another database is open: no rows, no filter, first page. Asks for the first time.

Q_SIGNALS:
    /// `elsewhere`: where the page was read in the background, or after a write of one's own, what others changed on
    /// it.
    void pageChanged(const heroadmin::HeroPage& page, const std::optional<heroadmin::PageDifference>& elsewhere);
    void countChanged();    ///< total(), offset() or what follows from them.
    void progressChanged(); ///< isScanning(), progress() or estimatedTotal().
    void readingChanged(bool isReading);
    void filterChanged(const heroadmin::HeroFilter& filter);
    void sortChanged(heroadmin::HeroSort sort);
    void pageSizeChanged(int rows);
    void failed(const heroadmin::Error& error);

private:
    enum class Cause { Person, Background };
    enum class Ending { Done, Stopped, Failed };

    struct Question
    {
        HeroFilter filter;
        HeroSort sort;

        friend bool operator==(const Question& a, const Question& b) = default;
    };

    struct Asking
    {
        PagePosition position{};
        Cause cause = Cause::Person;
        std::optional<qint64> followed{}; ///< Where that hero isn't on the page, the one that it is on is read instead.
        OwnWrites ownWrites{};            ///< Why the place that is shown is read again, if they are.
        bool counts = false;              ///< Behind the rows, so that the count also finds out where they stand now.

        /// The person goes nowhere: what is different afterwards is told.
        [[nodiscard]] bool isOfShownPlace() const { return cause != Cause::Person || ownWrites.isAny(); }
    };

    void bindReading();
    void bindCounting();
    void ask(const Asking& asking);
    [[nodiscard]] Asking again() const; ///< What the person waits for, or else the place that is shown.
    void takeAnswer(const Result<HeroPage>& page);
    void show(const HeroPage& read);
    void takeFailure(const Error& error);
    void showNoRows();                               ///< Of another question than is asked now.
    [[nodiscard]] bool showsAnotherQuestion() const; ///< Or none yet.
    void countAfterRows();
    void count();
    void takeCount(const HeroCount& counted, const std::optional<SortKey>& place);
    void alignPage();
    void setReading(bool isReading);

    HeroPageReading* const m_reading;
    BackgroundRefresh* const m_background;
    HeroCounting* const m_counting;
    Question m_question;
    std::optional<Question> m_shown; ///< Whose page is shown, if there is one.
    PagePlace m_place;
    Asking m_asking; ///< What is being read, or was last; a count that was wanted with it may still be wanted.
    bool m_isReading = false;
    Ending m_ending = Ending::Done; ///< Of what the person asked for last, and of what was read since.
    bool m_hasStarted = false;      ///< Before restart() there is nothing to ask.
    QTimer m_longReading;
};

} // namespace heroadmin
