#include "data/browsing/herobrowsing.h"

#include "data/browsing/backgroundrefresh.h"
#include "data/browsing/herocounting.h"
#include "data/browsing/heropagereading.h"
#include "data/heroes/herochange.h"
#include "data/session/timing.h"

#include <algorithm>

namespace heroadmin {

HeroBrowsing::HeroBrowsing(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_reading(new HeroPageReading(session, this))
    , m_background(new BackgroundRefresh(*m_reading, this))
    , m_counting(new HeroCounting(session, this))
{
    bindReading();
    bindCounting();
}

void HeroBrowsing::bindReading()
{
    connect(m_reading, &HeroPageReading::finished, this, &HeroBrowsing::takeAnswer);
    connect(m_reading, &HeroPageReading::progressed, this, [this] {
        m_counting->setPaused(m_reading->isSearching());
        Q_EMIT progressChanged();
    });
    connect(m_background, &BackgroundRefresh::due, this, [this] {
        // What the person has stopped begins only when they ask: a search, or the count of rows that are there.
        if (!isStopped() || !showsAnotherQuestion()) {
            ask({.position = m_place.now(), .cause = Cause::Background, .counts = !isStopped()});
        }
    });
    m_longReading.setSingleShot(true);
    m_longReading.setInterval(longReading);
    connect(&m_longReading, &QTimer::timeout, this, &HeroBrowsing::showNoRows);
}

void HeroBrowsing::bindCounting()
{
    connect(m_counting, &HeroCounting::progressed, this, &HeroBrowsing::progressChanged);
    connect(m_counting, &HeroCounting::due, this, [this] {
        if (!m_isReading || !m_asking.counts) { // Else it follows the rows that are on their way.
            count();
        }
    });
    connect(m_counting, &HeroCounting::failed, this, [this](const Error& error) {
        Q_EMIT countChanged();
        Q_EMIT progressChanged();
        Q_EMIT failed(error);
    });
    connect(m_counting, &HeroCounting::counted, this,
            [this](const HeroCount& counted, const HeroCounting::Question& question) {
                takeCount(counted, question.sort == sort() ? question.place : std::nullopt);
            });
}

bool HeroBrowsing::isCounting() const
{
    return m_asking.counts || m_counting->isCounting();
}

bool HeroBrowsing::isScanning() const
{
    return m_reading->isSearching() || (m_counting->isCounting() && !filter().isEmpty());
}

bool HeroBrowsing::hasScanBegun() const
{
    return isScanning() && (m_reading->isSearching() || m_counting->hasBegun());
}

std::optional<double> HeroBrowsing::progress() const
{
    if (m_reading->isSearching()) {
        return m_reading->progress();
    }
    return isScanning() ? m_counting->progress() : std::nullopt;
}

std::optional<qint64> HeroBrowsing::estimatedTotal() const
{
    return m_counting->estimate();
}

void HeroBrowsing::setFilter(const HeroFilter& filter)
{
    if (filter == m_question.filter) {
        return;
    }
    m_question.filter = filter;
    m_place.setTotal({});
    Q_EMIT filterChanged(filter);
    ask({.position = FirstPage(), .counts = true});
    m_counting->stop(); // Behind the new search, so that there is something to cancel all the time.
    Q_EMIT countChanged();
}

void HeroBrowsing::setSort(HeroSort sort)
{
    if (sort == m_question.sort) {
        return;
    }
    m_question.sort = sort;
    Q_EMIT sortChanged(sort);
    goToFirst();
}

void HeroBrowsing::setPageSize(int rows)
{
    const int bounded = std::clamp(rows, 1, PageRequest::largestPage);
    if (bounded == pageSize()) {
        return;
    }
    m_place.setPageSize(bounded);
    Q_EMIT pageSizeChanged(bounded);
    if (offset() && !m_isReading) {
        ask({.position = PageAtOffset{*offset() / bounded * bounded}});
    } else {
        refresh();
    }
}

void HeroBrowsing::goToFirst()
{
    ask({.position = FirstPage()});
}

void HeroBrowsing::goToPrevious()
{
    // A key that is held down goes on with the page that was shown, as often as pages come.
    if (page().hasPrevious && !m_isReading) {
        ask({.position = PageBefore{page().first}});
    }
}

void HeroBrowsing::goToNext()
{
    if (page().hasNext && !m_isReading) {
        ask({.position = PageAfter{page().last}});
    }
}

void HeroBrowsing::goToLast()
{
    ask({.position = m_place.last()});
}

void HeroBrowsing::goToPage(qint64 number)
{
    ask({.position = m_place.ofNumber(number)});
}

void HeroBrowsing::goToHero(qint64 id)
{
    ask({.position = PageOfHero{id}});
}

void HeroBrowsing::goToName(const QString& start)
{
    ask({.position = PageOfName{start}});
}

void HeroBrowsing::refresh()
{
    Asking asking = again();
    asking.counts = true;
    ask(asking);
}

HeroBrowsing::Asking HeroBrowsing::again() const
{
    return m_isReading ? Asking{.position = m_asking.position, .followed = m_asking.followed}
                       : Asking{.position = m_place.now()};
}

void HeroBrowsing::refreshAfter(const HeroChange& change)
{
    Asking asking = again();
    asking.ownWrites = m_asking.ownWrites;
    if (!m_isReading || asking.ownWrites.isAny()) {
        asking.ownWrites.add(change);
    }
    asking.counts = !filter().isEmpty() || !total() || isCounting() || !m_place.isKeptBy(change, sort());
    if (!asking.counts) {
        m_place.setTotal(*total() + change.added);
    }
    ask(asking);
    if (!asking.counts) {
        Q_EMIT countChanged();
    }
}

void HeroBrowsing::follow(qint64 id)
{
    if (m_isReading && m_asking.ownWrites.isAny()) {
        Asking asking = m_asking;
        asking.followed = id;
        ask(asking);
    }
}

void HeroBrowsing::refreshInBackground()
{
    m_background->want();
}

void HeroBrowsing::setBackgroundPaused(bool isPaused)
{
    m_background->setPaused(isPaused);
}

void HeroBrowsing::restart()
{
    m_hasStarted = true;
    m_place.showNone();
    m_shown.reset();
    m_question.filter = {};
    Q_EMIT filterChanged(filter());
    m_place.setTotal({});
    m_counting->stop();
    // Rows first: with few cores, counting a large table at once would be in the way of reading and painting them.
    ask({.position = FirstPage(), .counts = true});
    Q_EMIT countChanged();
    // The rows of another database must not stay in sight, even where the first read of this one fails.
    Q_EMIT pageChanged(page(), {});
}

void HeroBrowsing::cancel()
{
    if (!isScanning()) {
        return;
    }
    m_ending = Ending::Stopped;
    m_asking.counts = false;
    m_counting->stop();
    if (m_reading->isSearching()) {
        m_background->end();
        m_reading->cancel();
        setReading(false);
        showNoRows();
    }
    Q_EMIT countChanged();
    Q_EMIT progressChanged();
}

void HeroBrowsing::ask(const Asking& asking)
{
    if (!m_hasStarted) {
        return;
    }
    // What was wanted in the background comes with these rows, but how many there are may have changed.
    const bool counts = asking.counts || m_asking.counts || m_background->isWanted();
    m_asking = asking;
    m_asking.counts = counts;
    const bool isByPerson = asking.cause == Cause::Person;
    m_ending = isByPerson ? Ending::Done : m_ending;
    m_background->begin(!isByPerson);
    setReading(isByPerson);
    const bool isReadAgain = asking.isOfShownPlace() && !showsAnotherQuestion();
    const std::optional<SortKey> shownEnd = isReadAgain ? std::optional(page().last) : std::nullopt;
    m_reading->read({filter(), sort(), asking.position, pageSize(), asking.followed, shownEnd});
}

void HeroBrowsing::takeAnswer(const Result<HeroPage>& page)
{
    m_background->end();
    if (page) {
        show(*page);
    } else {
        takeFailure(page.error());
    }
}

void HeroBrowsing::takeFailure(const Error& error)
{
    const bool isHeroMissing = error.kind == ErrorKind::NotFound;
    if (isHeroMissing && showsAnotherQuestion()) {
        goToFirst();
        Q_EMIT failed(error);
        return;
    }
    m_asking.counts = false;
    m_ending = isHeroMissing ? Ending::Done : Ending::Failed;
    setReading(false);
    showNoRows();
    Q_EMIT countChanged();
    Q_EMIT failed(error);
}

bool HeroBrowsing::showsAnotherQuestion() const
{
    return m_shown != m_question;
}

void HeroBrowsing::showNoRows()
{
    if (showsAnotherQuestion() && !page().rows.isEmpty()) {
        m_place.showNone();
        m_shown.reset();
        Q_EMIT pageChanged(page(), {});
        Q_EMIT countChanged();
    }
}

void HeroBrowsing::show(const HeroPage& read)
{
    const bool isByPerson = m_asking.cause == Cause::Person;
    const bool isReadAgain = m_asking.isOfShownPlace() && !showsAnotherQuestion();
    std::optional<PageDifference> elsewhere;
    if (isReadAgain && !read.isOfHero) {
        elsewhere = m_asking.ownWrites.rest(PageDifference::between(page(), read));
    }
    m_asking.ownWrites = {};
    m_place.show(read, m_asking.position);
    m_shown = m_question;
    if (isByPerson || !isStopped()) {
        m_ending = Ending::Done;
    }
    if (read.total) {
        m_asking.counts = false;
        m_counting->stop();
    }
    countAfterRows();
    setReading(false);
    Q_EMIT pageChanged(page(), elsewhere);
    Q_EMIT countChanged();
    // Where the same place is read again, the total may be of before, too.
    if (!std::holds_alternative<PageFrom>(m_asking.position) || (read.isOfHero && !isCounting())) {
        alignPage();
    }
}

void HeroBrowsing::countAfterRows()
{
    const bool isPlaceUnknown = !page().offset && total() && !m_counting->isCounting();
    if (!m_asking.counts && !isPlaceUnknown) {
        return;
    }
    m_asking.counts = m_asking.cause == Cause::Person || !(total() || m_counting->isCounting());
    if (m_asking.counts) {
        m_counting->countWhenPainted();
    } else {
        m_counting->countSoon();
    }
}

void HeroBrowsing::count()
{
    m_asking.counts = false;
    // While rows are on their way, the place to count up to isn't known yet.
    // Nothing is in front of the first page.
    std::optional<SortKey> place;
    if (!m_isReading && !page().rows.isEmpty() && page().hasPrevious && !showsAnotherQuestion()) {
        place = page().first;
    }
    m_counting->count({filter(), sort(), place});
    Q_EMIT countChanged();
}

void HeroBrowsing::takeCount(const HeroCount& counted, const std::optional<SortKey>& place)
{
    const bool isOfPage = place && !page().rows.isEmpty() && *place == page().first;
    m_place.take({counted.total, isOfPage ? counted.offset : std::nullopt});
    alignPage();
    if (!offset() && !m_isReading && !page().rows.isEmpty() && !showsAnotherQuestion()) {
        count();
    }
    Q_EMIT countChanged();
    Q_EMIT progressChanged();
}

void HeroBrowsing::alignPage()
{
    // The last page may have been asked for before it was known how many heroes it has, and that of a hero before it
    // was known where that stands.
    if (!m_isReading && m_place.isLastMisaligned()) {
        goToLast();
    } else if (const std::optional<PagePosition> position = m_place.pageOfPager(); position && !m_isReading) {
        ask({.position = *position});
    }
}

void HeroBrowsing::setReading(bool isReading)
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
