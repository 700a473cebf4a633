#include "engines/sqlite/scans/herosearch.h"

#include "data/sql/herocolumns.h"
#include "engines/sqlite/namesearch.h"

#include <QMutex>
#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace heroadmin {

namespace {

/// A pass keeps the ids of all that stand in front of what is wanted, too: not of more than so many.
constexpr qint64 mostGathered = 20'000;

SqlStatement statementOf(const QString& columns, const SqlStatement& where)
{
    SqlStatement statement{QStringLiteral("SELECT %1 FROM hero WHERE ").arg(columns), {}};
    statement += where;
    return statement;
}

SqlStatement ordered(SqlStatement statement, const QString& orderBy, qint64 limit, qint64 offset = 0)
{
    statement += {QStringLiteral(" ORDER BY %1 LIMIT ? OFFSET ?").arg(orderBy), {limit, offset}};
    return statement;
}

SqlStatement isOneOf(const QList<qint64>& ids)
{
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids) {
        numbers.append(QString::number(id));
    }
    return {QStringLiteral("id IN (%1)").arg(numbers.join(u',')), {}};
}

Result<QList<qint64>> readIds(const QSqlDatabase& connection, const SqlStatement& statement)
{
    QList<qint64> ids;
    const Result<void> read =
        forEachRow(connection, statement, [&ids](const QSqlQuery& row) { ids.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    return ids;
}

} // namespace

HeroSearch::HeroSearch(const HeroSearchRequest& request)
    : m_request(request)
    , m_order(request.sort)
    , m_left(request.skipped)
{}

bool HeroSearch::isDirect(const HeroFilter& filter, HeroSort::Column sorted, const HeroIndexes& indexes)
{
    return (filter.isEmpty() && indexes.has(sorted)) || NameSearch(filter.name, filter.nameMatch).heroId();
}

Result<void> HeroSearch::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    const auto isWanting = [this] { return m_rows.size() < m_request.wanted && m_next < m_parts.size(); };
    while (isWanting()) {
        const Result<void> read = m_isGathering ? gather(source, deadline)
                                  : m_left > 0  ? skipParts(source, deadline)
                                                : readParts(source, deadline);
        if (!read) {
            return read;
        }
        if (deadline.hasExpired() && isWanting()) {
            considerPass();
            return {};
        }
    }
    m_isFinished = true;
    return m_isGathering ? finishPass(source.connection) : Result<void>();
}

double HeroSearch::progress() const
{
    if (m_isFinished) {
        return 1;
    }
    return m_parts.isEmpty() ? 0 : static_cast<double>(m_next) / static_cast<double>(m_parts.size());
}

Result<void> HeroSearch::begin(const QSqlDatabase& connection)
{
    m_hasBegun = true;
    const Result<HeroIndexes> indexes = HeroIndexes::read(connection);
    if (!indexes) {
        return failure(indexes.error());
    }
    const HeroSort::Column sorted = m_request.sort.column;
    const bool isInOrder = indexes->has(sorted);
    if (isDirect(m_request.filter, sorted, *indexes) || (!isInOrder && !canGather())) {
        planDirect();
        return {};
    }
    Result<QList<HeroSample>> samples = HeroSamples::take(connection, m_request.filter);
    if (!samples) {
        return failure(samples.error());
    }
    m_samples = std::move(*samples);
    m_pass.emplace(m_request.filter, m_samples, *indexes,
                   ScanPass::Columns{sorted == HeroSort::Column::Name, sorted == HeroSort::Column::Age});
    isInOrder ? planInOrder() : planPass();
    return {};
}

void HeroSearch::planDirect()
{
    const QList<OrderStretch> stretches =
        m_request.beyond ? m_order.beyond(*m_request.beyond, m_request.direction, m_request.isInclusive)
                         : m_order.whole(m_request.direction);
    for (const OrderStretch& stretch : stretches) {
        SqlStatement where = whereOf(m_request.filter);
        where += {QStringLiteral(" AND "), {}};
        where += stretch.where;
        m_parts.append({where, stretch.orderBy});
    }
}

void HeroSearch::planInOrder()
{
    QList<ScanWindow> windows = windowsOf(m_request.sort.column, m_request.filter, m_samples);
    const auto endOfValues = std::find_if(windows.begin(), windows.end(), [](const ScanWindow& window) {
        return window.kind == ScanWindow::Kind::WithoutValue;
    });
    if (!m_order.isAscending(m_request.direction)) {
        std::reverse(windows.begin(), endOfValues);
        std::reverse(endOfValues, windows.end());
    }
    if (m_request.direction == ReadingDirection::Backward) {
        std::rotate(windows.begin(), endOfValues, windows.end());
    }
    using Side = ScanWindow::Side;
    const Side passed = m_request.direction == ReadingDirection::Forward ? Side::InFront : Side::Behind;
    for (const ScanWindow& window : std::as_const(windows)) {
        const Side side =
            m_request.beyond ? window.sideOf(*m_request.beyond, m_request.sort.order) : ScanWindow::Side::Unknown;
        if (!m_request.beyond || side != passed) {
            addPart(window, m_order.indexTerms(m_request.direction, window.kind != ScanWindow::Kind::Between),
                    m_request.beyond && side == Side::Unknown);
        }
    }
    m_partsOfAll = windows.size();
}

void HeroSearch::planPass()
{
    m_parts.clear();
    m_next = 0;
    m_rows.clear();
    m_isGathering = true;
    m_left = m_request.skipped;
    const QList<ScanWindow> windows = windowsOf(m_pass->cheapest(), m_request.filter, m_samples);
    for (const ScanWindow& window : windows) {
        addPart(window, m_order.terms(m_request.direction), m_request.beyond.has_value());
    }
}

void HeroSearch::addPart(const ScanWindow& window, const QString& orderBy, bool isOnlyBeyond)
{
    Part part{window.where(), orderBy};
    part.where += {QStringLiteral(" AND "), {}};
    part.where += ScanPass::where(m_request.filter);
    if (isOnlyBeyond) {
        part.where += {QStringLiteral(" AND ("), {}};
        part.where += m_order.isBeyond(*m_request.beyond, m_request.direction, m_request.isInclusive);
        part.where += {QStringLiteral(") IS TRUE"), {}};
    }
    m_parts.append(part);
}

bool HeroSearch::canGather() const
{
    return m_request.skipped <= mostGathered - m_request.wanted;
}

void HeroSearch::considerPass()
{
    if (m_isGathering || !m_pass || !canGather()) {
        return;
    }
    // At the pace of until now.
    const double left = static_cast<double>(m_parts.size() - m_next);
    const double found = static_cast<double>(m_request.skipped - m_left) + static_cast<double>(m_rows.size());
    const double missing = static_cast<double>(m_left) + static_cast<double>(m_request.wanted - m_rows.size());
    const double needed = found > 0 ? std::min(left, missing * static_cast<double>(m_next) / found) : left;
    const double inOrder = m_pass->cost(m_request.sort.column) * needed / static_cast<double>(m_partsOfAll);
    if (m_pass->cost(m_pass->cheapest()) < inOrder) {
        planPass();
    }
}

qsizetype HeroSearch::endOfParts() const
{
    // Without windows a part may be the whole table, which isn't read for the sake of the part in front of it; and the
    // first window may have enough.
    return m_pass && m_next > 0 ? m_parts.size() : m_next + 1;
}

Result<void> HeroSearch::readParts(const ScanSource& source, const QDeadlineTimer& deadline)
{
    const qsizetype first = m_next;
    const qint64 missing = m_request.wanted - m_rows.size();
    std::vector<QList<HeroRow>> found(static_cast<size_t>(endOfParts() - first));
    std::atomic<qint64> rowsFound = 0;
    const auto readPart = [&](const QSqlDatabase& connection, qsizetype index) -> Result<ScanSource::Then> {
        const Part& part = m_parts.at(index);
        QList<HeroRow>& rows = found.at(static_cast<size_t>(index - first));
        const Result<void> read =
            forEachRow(connection, ordered(statementOf(HeroColumns::ofRow(), part.where), part.orderBy, missing),
                       [&rows](const QSqlQuery& row) { rows.append(HeroColumns::toRow(row)); });
        if (!read) {
            return failure(read.error());
        }
        rowsFound += rows.size();
        return rowsFound < missing ? ScanSource::Then::GoOn : ScanSource::Then::Stop;
    };
    const Result<qsizetype> next = source.readPieces(first, endOfParts(), deadline, readPart);
    if (!next) {
        return failure(next.error());
    }
    m_next = *next;
    for (const QList<HeroRow>& rows : found) {
        addRows(rows);
    }
    return {};
}

void HeroSearch::addRows(const QList<HeroRow>& rows)
{
    for (const HeroRow& hero : rows) {
        // Somebody may have moved it since another part had it.
        const bool isKnown =
            std::any_of(m_rows.cbegin(), m_rows.cend(), [&hero](const HeroRow& found) { return found.id == hero.id; });
        if (!isKnown && m_rows.size() < m_request.wanted) {
            m_rows.append(hero);
        }
    }
}

Result<void> HeroSearch::skipParts(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_pass) {
        return skipRows(source.connection, m_parts.at(m_next++));
    }
    const qsizetype first = m_next;
    std::vector<qint64> counts(static_cast<size_t>(endOfParts() - first));
    std::atomic<qint64> counted = 0;
    const auto countPart = [&](const QSqlDatabase& connection, qsizetype index) -> Result<ScanSource::Then> {
        const Result<QVariant> count =
            readValue(connection, statementOf(QStringLiteral("count(*)"), m_parts.at(index).where));
        if (!count) {
            return failure(count.error());
        }
        counts.at(static_cast<size_t>(index - first)) = count->toLongLong();
        counted += count->toLongLong();
        return counted <= m_left ? ScanSource::Then::GoOn : ScanSource::Then::Stop;
    };
    const Result<qsizetype> next = source.readPieces(first, endOfParts(), deadline, countPart);
    if (!next) {
        return failure(next.error());
    }
    for (; m_next < *next && m_left > 0; ++m_next) {
        const qint64 count = counts.at(static_cast<size_t>(m_next - first));
        if (count > m_left) {
            return skipRows(source.connection, m_parts.at(m_next++));
        }
        m_left -= count;
    }
    return {};
}

Result<void> HeroSearch::skipRows(const QSqlDatabase& connection, const Part& part)
{
    // By ids alone, for which an index is enough.
    const Result<QList<qint64>> ids = readIds(
        connection, ordered(statementOf(QStringLiteral("id"), part.where), part.orderBy, m_request.wanted, m_left));
    if (!ids) {
        return failure(ids.error());
    }
    if (!ids->isEmpty()) {
        m_left = 0;
        const SqlStatement rows = statementOf(HeroColumns::ofRow(), isOneOf(*ids));
        return forEachRow(connection, ordered(rows, m_order.terms(m_request.direction), m_request.wanted),
                          [this](const QSqlQuery& row) { m_rows.append(HeroColumns::toRow(row)); });
    }
    const Result<QVariant> skipped = readValue(connection, statementOf(QStringLiteral("count(*)"), part.where));
    if (!skipped) {
        return failure(skipped.error());
    }
    m_left -= skipped->toLongLong();
    return {};
}

Result<void> HeroSearch::gather(const ScanSource& source, const QDeadlineTimer& deadline)
{
    const qint64 most = m_request.skipped + m_request.wanted;
    QMutex gathering;
    const auto gatherPart = [&](const QSqlDatabase& connection, qsizetype index) -> Result<ScanSource::Then> {
        const Part& part = m_parts.at(index);
        SqlStatement anyOfThem = statementOf(QStringLiteral("id"), part.where);
        anyOfThem += {QStringLiteral(" LIMIT ?"), {most + 1}};
        Result<QList<qint64>> ids = readIds(connection, anyOfThem);
        const bool isAll = !ids || ids->size() <= most;
        if (!isAll) {
            ids = readIds(connection, ordered(statementOf(QStringLiteral("id"), part.where), part.orderBy, most));
        }
        if (!ids) {
            return failure(ids.error());
        }
        const QMutexLocker locked(&gathering);
        m_seesAll = m_seesAll && isAll;
        m_seen += ids->size();
        m_gathered += *ids;
        return m_gathered.size() <= 2 * mostGathered ? ScanSource::Then::GoOn : ScanSource::Then::Stop;
    };
    const Result<qsizetype> next = source.readPieces(m_next, m_parts.size(), deadline, gatherPart);
    if (!next) {
        return failure(next.error());
    }
    m_next = *next;
    return m_gathered.size() <= 2 * mostGathered ? Result<void>() : keepBest(source.connection, most);
}

Result<void> HeroSearch::keepBest(const QSqlDatabase& connection, qint64 most)
{
    const Result<QList<qint64>> best =
        readIds(connection, ordered(statementOf(QStringLiteral("id"), isOneOf(m_gathered)),
                                    m_order.terms(m_request.direction), most));
    if (!best) {
        return failure(best.error());
    }
    m_gathered = *best;
    return {};
}

Result<void> HeroSearch::finishPass(const QSqlDatabase& connection)
{
    // What changed meanwhile, and doesn't match any more, is left out.
    SqlStatement where = isOneOf(m_gathered);
    where += {QStringLiteral(" AND "), {}};
    where += ScanPass::where(m_request.filter);
    if (m_seesAll && !m_request.beyond) {
        m_total = m_seen;
    }
    const SqlStatement statement = ordered(statementOf(HeroColumns::ofRow(), where), m_order.terms(m_request.direction),
                                           m_request.wanted, m_request.skipped);
    return forEachRow(connection, statement, [this](const QSqlQuery& row) { m_rows.append(HeroColumns::toRow(row)); });
}

} // namespace heroadmin
