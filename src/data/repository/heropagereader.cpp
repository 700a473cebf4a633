#include "data/repository/heropagereader.h"

#include "data/sql/herocolumns.h"

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

HeroPageReader::HeroPageReader(const PageRequest& request)
    : m_request(request)
{}

Result<void> HeroPageReader::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    const QSqlDatabase& connection = source.connection;
    while (!m_isFinished) {
        if (!m_search) {
            const Result<void> begun = begin(connection);
            if (!begun) {
                return begun;
            }
        }
        const Result<void> searched = m_search->advance(source, deadline);
        if (!searched) {
            return searched;
        }
        if (m_search->isFinished()) {
            takeRows();
            const Result<void> followed = m_isFinished ? followHero(connection) : Result<void>();
            if (!followed) {
                return followed;
            }
            if (m_isFinished) {
                return finish(connection);
            }
        }
        if (deadline.hasExpired()) {
            break;
        }
    }
    return {};
}

double HeroPageReader::progress() const
{
    if (m_isFinished) {
        return 1;
    }
    return m_search ? m_search->progress() : 0;
}

Result<void> HeroPageReader::begin(const QSqlDatabase& connection)
{
    const int onePage = m_request.limit + 1; // and one more, which tells whether there are more
    if (const auto* const of = std::get_if<PageOfHero>(&m_request.position)) {
        return beginAtHero(connection, of->id);
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

Result<void> HeroPageReader::beginAtHero(const QSqlDatabase& connection, qint64 id)
{
    const Result<SortKey> key = readKey(connection, id, m_request.filter);
    if (!key) {
        return failure(key.error());
    }
    m_hero = id;
    m_page.isOfHero = true;
    m_request.position = PageFrom{*key};
    lookFrom(*key, m_request.limit);
    return {};
}

Result<void> HeroPageReader::followHero(const QSqlDatabase& connection)
{
    const std::optional<qint64> followed = std::exchange(m_request.followed, std::nullopt);
    if (!followed || m_page.hasHero(*followed)) {
        return {};
    }
    const Result<SortKey> key = readKey(connection, *followed, m_request.filter);
    if (!key) {
        return key.error().kind == ErrorKind::NotFound ? Result<void>() : failure(key.error());
    }
    m_page = {};
    m_page.isOfHero = true;
    m_hero.reset(); // If it is gone by then, the page of its place will do.
    m_hasRows = false;
    m_hasFront = false;
    m_isFinished = false;
    startAgain(PageFrom{*key});
    return {};
}

void HeroPageReader::lookForName(const QString& start)
{
    HeroFilter filter = m_request.filter.ofAge();
    filter.name = start;
    filter.nameMatch = HeroFilter::NameMatch::StartsWith;
    m_search.emplace(HeroSearchRequest{.filter = filter, .sort = m_request.sort, .wanted = 1});
}

void HeroPageReader::look(ReadingDirection direction, const std::optional<SortKey>& beyond, qsizetype wanted)
{
    m_search.emplace(HeroSearchRequest{.filter = m_request.filter,
                                       .sort = m_request.sort,
                                       .direction = direction,
                                       .beyond = beyond,
                                       .wanted = wanted});
}

void HeroPageReader::lookFrom(const SortKey& place, qsizetype rows)
{
    m_search.emplace(HeroSearchRequest{
        .filter = m_request.filter, .sort = m_request.sort, .beyond = place, .isInclusive = true, .wanted = rows + 1});
}

void HeroPageReader::lookBehind(qint64 offset)
{
    m_search.emplace(HeroSearchRequest{.filter = m_request.filter,
                                       .sort = m_request.sort,
                                       .skipped = std::max<qint64>(offset, 0),
                                       .wanted = m_request.limit + 1});
}

void HeroPageReader::startAgain(const PagePosition& position)
{
    m_request.position = position;
    m_search.reset();
}

void HeroPageReader::takeRows()
{
    if (m_hasRows) {
        m_page.hasPrevious = !m_search->rows().isEmpty();
        m_isFinished = true;
        return;
    }
    if (m_hasFront) {
        const qsizetype room = m_request.limit - m_page.rows.size();
        m_page.hasNext = m_search->rows().size() > room;
        m_page.rows += m_search->rows().first(std::min(m_search->rows().size(), room));
        m_isFinished = true;
        return;
    }
    const bool isEmpty = m_search->rows().isEmpty();
    m_page.total = m_search->total();
    std::visit(Overloaded{
                   [this](const FirstPage&) { takeForward(false); },
                   [this](const LastPage& last) { takeBackward(false, last.rows.value_or(m_request.limit)); },
                   [this, isEmpty](const PageAfter&) { isEmpty ? startAgain(LastPage()) : takeForward(true); },
                   [this](const PageBefore&) {
                       const bool isWhole = m_search->rows().size() > m_request.limit;
                       isWhole ? takeBackward(true, m_request.limit) : startAgain(FirstPage());
                   },
                   [this](const PageFrom& from) { takeFrom(from); },
                   [this, isEmpty](const PageAtOffset& at) {
                       if (isEmpty && at.offset > 0) {
                           startAgain(LastPage());
                       } else {
                           takeForward(at.offset > 0);
                           m_page.offset = std::max<qint64>(at.offset, 0);
                       }
                   },
                   [this](const PageAround& around) { takeInFront(around); },
                   [](const PageOfHero&) {},
                   [this](const PageOfName&) { takeName(); },
               },
               m_request.position);
}

void HeroPageReader::takeForward(bool hasPrevious)
{
    const QList<HeroRow>& rows = m_search->rows();
    m_page.hasPrevious = hasPrevious;
    m_page.hasNext = rows.size() > m_request.limit;
    m_page.rows = rows.first(std::min<qsizetype>(rows.size(), m_request.limit));
    m_isFinished = true;
}

void HeroPageReader::takeBackward(bool hasNext, qsizetype rows)
{
    const QList<HeroRow>& found = m_search->rows();
    m_page.hasNext = hasNext;
    m_page.hasPrevious = found.size() > rows;
    m_page.rows = found.first(std::min(found.size(), rows));
    std::reverse(m_page.rows.begin(), m_page.rows.end());
    m_isFinished = true;
}

void HeroPageReader::takeFrom(const PageFrom& from)
{
    if (m_search->rows().isEmpty() && !m_hero) {
        startAgain(LastPage());
        return;
    }
    const SortKey place = from.key;
    takeForward(false);
    m_isFinished = false;
    m_hasRows = true;
    look(ReadingDirection::Backward, place, 1);
}

void HeroPageReader::takeInFront(const PageAround& around)
{
    const SortKey place = around.key;
    takeBackward(true, around.inFront);
    m_isFinished = false;
    m_hasFront = true;
    lookFrom(place, m_request.limit - m_page.rows.size());
}

void HeroPageReader::takeName()
{
    if (m_search->rows().isEmpty()) {
        m_isMissing = true;
        m_isFinished = true;
    } else {
        startAgain(PageOfHero{m_search->rows().constFirst().id});
    }
}

Result<void> HeroPageReader::finish(const QSqlDatabase& connection)
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
    const Result<SortKey> first = keyOf(connection, m_page.rows.constFirst());
    const Result<SortKey> last = keyOf(connection, m_page.rows.constLast());
    if (!first || !last) {
        return failure((first ? last : first).error());
    }
    m_page.first = *first;
    m_page.last = *last;
    return {};
}

Result<SortKey> HeroPageReader::keyOf(const QSqlDatabase& connection, const HeroRow& row) const
{
    if (!row.loaded && m_request.sort.column != HeroSort::Column::Id) {
        return readKey(connection, row.id, {});
    }
    const bool isByName = m_request.sort.column == HeroSort::Column::Name;
    return m_request.sort.column == HeroSort::Column::Id
               ? SortKey{row.id, {}}
               : SortKey{row.id, isByName ? row.loaded->name : row.loaded->age};
}

Result<SortKey> HeroPageReader::readKey(const QSqlDatabase& connection, qint64 id, const HeroFilter& filter) const
{
    std::optional<SortKey> key;
    SqlStatement statement{QStringLiteral("SELECT %1 FROM hero WHERE id = ? AND ")
                               .arg(HeroColumns::ofStoredValue(HeroOrder(m_request.sort).column())),
                           {id}};
    statement += whereOf(filter);
    const bool isById = m_request.sort.column == HeroSort::Column::Id;
    const Result<void> read = forEachRow(connection, statement, [&key, id, isById](const QSqlQuery& row) {
        key = SortKey{id, isById ? StoredValue::null() : HeroColumns::toStoredValue(row, 0)};
    });
    if (!read) {
        return failure(read.error());
    }
    if (!key) {
        return failure(Error::heroNotFound());
    }
    return *key;
}

} // namespace heroadmin
