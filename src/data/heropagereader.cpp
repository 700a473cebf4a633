#include "data/heropagereader.h"

#include "data/herocolumns.h"

#include <algorithm>

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

HeroPageReader::HeroPageReader(const QSqlDatabase& connection, const PageRequest& request)
    : m_connection(connection)
    , m_request(request)
    , m_order(request.sort)
    , m_filter(whereOf(request.filter))
{}

Result<HeroPage> HeroPageReader::read() const
{
    return std::visit(Overloaded{
                          [this](const FirstPage&) { return readFirst(); },
                          [this](const LastPage& last) { return readLast(last.rows.value_or(m_request.limit)); },
                          [this](const PageAfter& after) { return readAfter(after.key); },
                          [this](const PageBefore& before) { return readBefore(before.key); },
                          [this](const PageFrom& from) { return readFrom(from.key); },
                          [this](const PageAtOffset& at) { return readAtOffset(at.offset); },
                          [this](const PageOfHero& of) { return readOfHero(of.id); },
                      },
                      m_request.position);
}

Result<HeroPage> HeroPageReader::readFirst() const
{
    Result<QList<HeroRow>> rows = readRows(m_order.whole(ReadingDirection::Forward), m_request.limit + 1);
    if (!rows) {
        return failure(rows.error());
    }
    HeroPage page;
    page.hasNext = rows->size() > m_request.limit;
    page.rows = rows->first(std::min<qsizetype>(rows->size(), m_request.limit));
    page.offset = 0;
    return withKeys(std::move(page));
}

Result<HeroPage> HeroPageReader::readLast(int rowCount) const
{
    Result<QList<HeroRow>> rows = readRows(m_order.whole(ReadingDirection::Backward), rowCount + 1);
    if (!rows) {
        return failure(rows.error());
    }
    HeroPage page;
    page.hasPrevious = rows->size() > rowCount;
    page.rows = rows->first(std::min<qsizetype>(rows->size(), rowCount));
    std::reverse(page.rows.begin(), page.rows.end());
    if (!page.hasPrevious) {
        page.offset = 0;
    }
    return withKeys(std::move(page));
}

Result<HeroPage> HeroPageReader::readAfter(const SortKey& key) const
{
    Result<QList<HeroRow>> rows = readRows(m_order.beyond(key, ReadingDirection::Forward, false), m_request.limit + 1);
    if (!rows) {
        return failure(rows.error());
    }
    if (rows->isEmpty()) {
        return readLast(m_request.limit);
    }
    HeroPage page;
    page.hasPrevious = true;
    page.hasNext = rows->size() > m_request.limit;
    page.rows = rows->first(std::min<qsizetype>(rows->size(), m_request.limit));
    return withKeys(std::move(page));
}

Result<HeroPage> HeroPageReader::readBefore(const SortKey& key) const
{
    Result<QList<HeroRow>> rows = readRows(m_order.beyond(key, ReadingDirection::Backward, false), m_request.limit + 1);
    if (!rows) {
        return failure(rows.error());
    }
    if (rows->size() <= m_request.limit) {
        return readFirst();
    }
    HeroPage page;
    page.hasPrevious = true;
    page.hasNext = true;
    page.rows = rows->first(m_request.limit);
    std::reverse(page.rows.begin(), page.rows.end());
    return withKeys(std::move(page));
}

Result<HeroPage> HeroPageReader::readFrom(const SortKey& key) const
{
    Result<QList<HeroRow>> rows = readRows(m_order.beyond(key, ReadingDirection::Forward, true), m_request.limit + 1);
    if (!rows) {
        return failure(rows.error());
    }
    if (rows->isEmpty()) {
        return readLast(m_request.limit);
    }
    const Result<bool> hasPrevious = hasRowBefore(key);
    if (!hasPrevious) {
        return failure(hasPrevious.error());
    }
    HeroPage page;
    page.hasPrevious = *hasPrevious;
    page.hasNext = rows->size() > m_request.limit;
    page.rows = rows->first(std::min<qsizetype>(rows->size(), m_request.limit));
    return withKeys(std::move(page));
}

Result<HeroPage> HeroPageReader::readAtOffset(qint64 offset) const
{
    if (offset <= 0) {
        return readFirst();
    }
    qint64 rest = offset;
    for (const OrderStretch& stretch : m_order.whole(ReadingDirection::Forward)) {
        SqlStatement statement{QStringLiteral("SELECT id FROM hero WHERE "), {}};
        statement += m_filter;
        statement += {QStringLiteral(" AND "), {}};
        statement += stretch.where;
        statement += {QStringLiteral(" ORDER BY %1 LIMIT 1 OFFSET ?").arg(stretch.orderBy), {rest}};
        const Result<QVariant> id = readValue(m_connection, statement);
        if (!id) {
            return failure(id.error());
        }
        if (id->isValid()) {
            Result<HeroPage> page = readOfHero(id->toLongLong());
            if (page) {
                page->offset = offset;
            }
            return page;
        }
        const Result<qint64> skipped = count(stretch);
        if (!skipped) {
            return failure(skipped.error());
        }
        rest -= *skipped;
    }
    return readLast(m_request.limit);
}

Result<HeroPage> HeroPageReader::readOfHero(qint64 id) const
{
    const Result<SortKey> key = readKey(id);
    if (!key) {
        return failure(key.error());
    }
    Result<HeroPage> page = readFrom(*key);
    if (page && (page->rows.isEmpty() || page->rows.constFirst().id != id)) {
        return failure(Error::heroNotFound());
    }
    return page;
}

Result<qint64> HeroPageReader::countBefore(const SortKey& key) const
{
    qint64 sum = 0;
    for (const OrderStretch& stretch : m_order.beyond(key, ReadingDirection::Backward, false)) {
        const Result<qint64> rows = count(stretch);
        if (!rows) {
            return failure(rows.error());
        }
        sum += *rows;
    }
    return sum;
}

Result<QList<HeroRow>> HeroPageReader::readRows(const QList<OrderStretch>& stretches, qsizetype limit) const
{
    QList<HeroRow> rows;
    rows.reserve(limit);
    for (const OrderStretch& stretch : stretches) {
        SqlStatement statement{QStringLiteral("SELECT %1 FROM hero WHERE ").arg(HeroColumns::ofRow()), {}};
        statement += m_filter;
        statement += {QStringLiteral(" AND "), {}};
        statement += stretch.where;
        statement += {QStringLiteral(" ORDER BY %1 LIMIT ?").arg(stretch.orderBy), {limit - rows.size()}};
        const Result<void> read = forEachRow(m_connection, statement,
                                             [&rows](const QSqlQuery& row) { rows.append(HeroColumns::toRow(row)); });
        if (!read) {
            return failure(read.error());
        }
        if (rows.size() >= limit) {
            break;
        }
    }
    return rows;
}

Result<HeroPage> HeroPageReader::withKeys(HeroPage page) const
{
    if (page.rows.isEmpty()) {
        return page;
    }
    const Result<SortKey> first = readKey(page.rows.constFirst().id);
    const Result<SortKey> last = readKey(page.rows.constLast().id);
    if (!first || !last) {
        return failure((first ? last : first).error());
    }
    page.first = *first;
    page.last = *last;
    return page;
}

Result<SortKey> HeroPageReader::readKey(qint64 id) const
{
    if (m_request.sort.column == HeroSort::Column::Id) {
        return SortKey{id, {}};
    }
    std::optional<SortKey> key;
    const SqlStatement statement{
        QStringLiteral("SELECT %1 FROM hero WHERE id = ?").arg(HeroColumns::ofStoredValue(m_order.column())), {id}};
    const Result<void> read = forEachRow(m_connection, statement, [&key, id](const QSqlQuery& row) {
        key = SortKey{id, HeroColumns::toStoredValue(row, 0)};
    });
    if (!read) {
        return failure(read.error());
    }
    if (!key) {
        return failure(Error::heroNotFound());
    }
    return *key;
}

Result<bool> HeroPageReader::hasRowBefore(const SortKey& key) const
{
    return readRows(m_order.beyond(key, ReadingDirection::Backward, false), 1).map([](const QList<HeroRow>& rows) {
        return !rows.isEmpty();
    });
}

Result<qint64> HeroPageReader::count(const OrderStretch& stretch) const
{
    SqlStatement statement{QStringLiteral("SELECT count(*) FROM hero WHERE "), {}};
    statement += m_filter;
    statement += {QStringLiteral(" AND "), {}};
    statement += stretch.where;
    return readValue(m_connection, statement).map([](const QVariant& rows) { return rows.toLongLong(); });
}

} // namespace heroadmin
