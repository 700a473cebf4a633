#include "data/repository/heropagereader.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

template<typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template<typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

} // namespace

HeroPageReader::HeroPageReader(const std::shared_ptr<HeroSource>& source, const PageRequest& request)
    : m_source(source)
    , m_request(request)
{}

Result<void> HeroPageReader::advance(const QDeadlineTimer& deadline)
{
    const std::shared_ptr<HeroSource> source = m_source.lock();
    if (!source) {
        return failure(Error::notOpen());
    }
    while (!isFinished()) {
        if (!m_search) {
            if (Result<void> begun = m_wanted ? Result<void>() : begin(*source); !begun) {
                return begun;
            }
            m_search = source->find(*m_wanted);
        }
        if (Result<void> searched = m_search->advance(deadline); !searched) {
            return searched;
        }
        if (m_search->isFinished()) {
            const std::unique_ptr<Slices<FoundHeroes>> search = std::move(m_search);
            takeFound(search->answer());
            if (Result<void> followed = isFinished() ? followHero(*source) : Result<void>(); !followed) {
                return followed;
            }
            if (isFinished()) {
                return finish(*source);
            }
        }
        if (deadline.hasExpired()) {
            break;
        }
    }
    return {};
}

std::optional<double> HeroPageReader::progress() const
{
    if (isFinished()) {
        return 1;
    }
    return m_search ? m_search->progress() : 0;
}

Result<void> HeroPageReader::begin(HeroSource& source)
{
    const int onePage = m_request.limit + 1; // and one more, which tells whether there are more
    if (const auto* const of = std::get_if<PageOfHero>(&m_request.position)) {
        return beginAtHero(source, of->id);
    }
    std::visit(
        Overloaded{
            [this, onePage](const FirstPage&) { look(ReadingDirection::Forward, {}, onePage); },
            [this](const LastPage& last) {
                look(ReadingDirection::Backward, {}, last.rows.value_or(m_request.limit) + 1);
            },
            [this, onePage](const PageAfter& after) { look(ReadingDirection::Forward, after.key, onePage); },
            [this, onePage](const PageBefore& before) { look(ReadingDirection::Backward, before.key, onePage); },
            [this](const PageFrom& from) { lookFrom(from.key, m_request.limit); },
            [this](const PageAtOffset& at) { lookBehind(at.offset); },
            [this](const PageAround& around) { look(ReadingDirection::Backward, around.key, around.inFront + 1); },
            [](const PageOfHero&) {},
            [this](const PageOfName& of) { lookForName(of.start); },
        },
        m_request.position);
    return {};
}

Result<void> HeroPageReader::beginAtHero(HeroSource& source, qint64 id)
{
    const Result<SortKey> key = readKey(source, id, m_request.filter);
    if (!key) {
        return failure(key.error());
    }
    m_hero = id;
    m_page.isOfHero = true;
    m_request.position = PageFrom{*key};
    lookFrom(*key, m_request.limit);
    return {};
}

Result<void> HeroPageReader::followHero(HeroSource& source)
{
    const std::optional<qint64> followed = std::exchange(m_request.followed, std::nullopt);
    if (!followed || m_page.hasHero(*followed)) {
        return {};
    }
    const Result<SortKey> key = readKey(source, *followed, m_request.filter);
    if (!key) {
        return key.error().kind == ErrorKind::NotFound ? Result<void>() : failure(key.error());
    }
    m_page = {};
    m_page.isOfHero = true;
    m_hero.reset(); // If it is gone by then, the page of its place will do.
    startAgain(PageFrom{*key});
    return {};
}

void HeroPageReader::lookForName(const QString& start)
{
    HeroFilter filter = m_request.filter.ofAge();
    filter.name = start;
    filter.nameMatch = HeroFilter::NameMatch::StartsWith;
    look({.filter = filter, .sort = m_request.sort, .wanted = 1});
}

void HeroPageReader::look(ReadingDirection direction, const std::optional<SortKey>& beyond, qsizetype wanted)
{
    look({.filter = m_request.filter,
          .sort = m_request.sort,
          .direction = direction,
          .beyond = beyond,
          .wanted = wanted});
}

void HeroPageReader::lookFrom(const SortKey& place, qsizetype rows)
{
    look(
        {.filter = m_request.filter, .sort = m_request.sort, .beyond = place, .isInclusive = true, .wanted = rows + 1});
}

void HeroPageReader::lookBehind(qint64 offset)
{
    look({.filter = m_request.filter,
          .sort = m_request.sort,
          .skipped = std::max<qint64>(offset, 0),
          .wanted = m_request.limit + 1});
}

void HeroPageReader::look(const HeroSearchRequest& request)
{
    m_wanted = request;
    m_search.reset();
}

void HeroPageReader::startAgain(const PagePosition& position)
{
    m_request.position = position;
    m_stage = Stage::Rows;
    m_wanted.reset();
    m_search.reset();
}

void HeroPageReader::takeFound(const FoundHeroes& found)
{
    switch (m_stage) {
    case Stage::Rows:
        takeRows(found);
        break;
    case Stage::InFront:
        m_page.hasPrevious = !found.rows.isEmpty();
        m_stage = Stage::Finished;
        break;
    case Stage::Behind: {
        const qsizetype room = m_request.limit - m_page.rows.size();
        m_page.hasNext = found.rows.size() > room;
        m_page.rows += found.rows.first(std::min(found.rows.size(), room));
        m_stage = Stage::Finished;
        break;
    }
    case Stage::Finished:
        break;
    }
}

void HeroPageReader::takeRows(const FoundHeroes& found)
{
    const QList<HeroRow>& rows = found.rows;
    m_page.total = found.total;
    std::visit(
        Overloaded{
            [this, &rows](const FirstPage&) { takeForward(rows, false); },
            [this, &rows](const LastPage& last) { takeBackward(rows, false, last.rows.value_or(m_request.limit)); },
            [this, &rows](const PageAfter&) { rows.isEmpty() ? startAgain(LastPage()) : takeForward(rows, true); },
            [this, &rows](const PageBefore&) {
                const bool isWhole = rows.size() > m_request.limit;
                isWhole ? takeBackward(rows, true, m_request.limit) : startAgain(FirstPage());
            },
            [this, &rows](const PageFrom& from) { takeFrom(rows, from); },
            [this, &rows](const PageAtOffset& at) {
                const qint64 offset = std::max<qint64>(at.offset, 0);
                if (rows.isEmpty() && offset > 0) {
                    startAgain(LastPage());
                } else {
                    takeForward(rows, offset > 0);
                    m_page.offset = offset;
                }
            },
            [this, &rows](const PageAround& around) { takeInFront(rows, around); },
            [](const PageOfHero&) {},
            [this, &rows](const PageOfName&) { takeName(rows); },
        },
        m_request.position);
}

void HeroPageReader::takeForward(const QList<HeroRow>& rows, bool hasPrevious)
{
    m_page.hasPrevious = hasPrevious;
    m_page.hasNext = rows.size() > m_request.limit;
    m_page.rows = rows.first(std::min<qsizetype>(rows.size(), m_request.limit));
    m_stage = Stage::Finished;
}

void HeroPageReader::takeBackward(const QList<HeroRow>& rows, bool hasNext, qsizetype wanted)
{
    m_page.hasNext = hasNext;
    m_page.hasPrevious = rows.size() > wanted;
    m_page.rows = rows.first(std::min(rows.size(), wanted));
    std::reverse(m_page.rows.begin(), m_page.rows.end());
    m_stage = Stage::Finished;
}

void HeroPageReader::takeFrom(const QList<HeroRow>& rows, const PageFrom& from)
{
    if (rows.isEmpty() && !m_hero) {
        m_page.isInFront = true;
        startAgain(LastPage());
        return;
    }
    takeForward(rows, false);
    m_stage = Stage::InFront;
    look(ReadingDirection::Backward, from.key, 1);
}

void HeroPageReader::takeInFront(const QList<HeroRow>& rows, const PageAround& around)
{
    takeBackward(rows, true, around.inFront);
    m_stage = Stage::Behind;
    lookFrom(around.key, m_request.limit - m_page.rows.size());
}

void HeroPageReader::takeName(const QList<HeroRow>& rows)
{
    if (rows.isEmpty()) {
        m_isMissing = true;
        m_stage = Stage::Finished;
    } else {
        startAgain(PageOfHero{rows.constFirst().id});
    }
}

Result<void> HeroPageReader::finish(HeroSource& source)
{
    if (m_isMissing || (m_hero && (m_page.rows.isEmpty() || m_page.rows.constFirst().id != *m_hero))) {
        return failure(Error::heroNotFound());
    }
    if (!m_page.hasPrevious) {
        m_page.offset = 0;
        if (!m_page.hasNext) {
            m_page.total = m_page.rows.size();
        }
    }
    if (m_page.rows.isEmpty()) {
        return {};
    }
    const Result<SortKey> first = keyOf(source, m_page.rows.constFirst());
    const Result<SortKey> last = keyOf(source, m_page.rows.constLast());
    if (!first || !last) {
        return failure((first ? last : first).error());
    }
    m_page.first = *first;
    m_page.last = *last;
    if (m_request.shownEnd && m_request.shownEnd->id != m_page.last.id) {
        const Result<bool> endsInFront = source.comesBefore(m_page.last, *m_request.shownEnd, m_request.sort);
        m_page.endsInFront = endsInFront.value_or(false);
        return endsInFront.map([](bool) {});
    }
    return {};
}

Result<SortKey> HeroPageReader::keyOf(HeroSource& source, const HeroRow& row) const
{
    switch (m_request.sort.column) {
    case HeroSort::Column::Id:
        return SortKey{row.id, {}};
    case HeroSort::Column::Name:
        return row.loaded ? SortKey{row.id, row.loaded->name} : readKey(source, row.id, {});
    case HeroSort::Column::Age:
        break;
    }
    if (row.loaded) {
        return SortKey{row.id, row.loaded->age};
    }
    if (!row.age.isValid()) {
        return SortKey{row.id, StoredValue::null()};
    }
    // A name that is too long for a row isn't worth reading for its age.
    return row.age.typeId() == QMetaType::LongLong ? SortKey{row.id, StoredValue::integer(row.age.toLongLong())}
                                                   : readKey(source, row.id, {});
}

Result<SortKey> HeroPageReader::readKey(HeroSource& source, qint64 id, const HeroFilter& filter) const
{
    const std::unique_ptr<Slices<FoundHeroes>> search =
        source.find({.filter = filter, .sort = m_request.sort, .heroId = id, .isWhole = true});
    if (const Result<void> read = search->advance(QDeadlineTimer(QDeadlineTimer::Forever)); !read) {
        return failure(read.error());
    }
    if (search->answer().rows.isEmpty()) {
        return failure(Error::heroNotFound());
    }
    const HeroSnapshot hero = search->answer().rows.constFirst().loaded.value_or(HeroSnapshot());
    switch (m_request.sort.column) {
    case HeroSort::Column::Id:
        break;
    case HeroSort::Column::Name:
        return SortKey{id, hero.name};
    case HeroSort::Column::Age:
        return SortKey{id, hero.age};
    }
    return SortKey{id, {}};
}

} // namespace heroadmin
