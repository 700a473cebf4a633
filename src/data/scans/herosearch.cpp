#include "data/scans/herosearch.h"

#include "data/herocolumns.h"
#include "data/namesearch.h"

#include <algorithm>
#include <utility>

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

Result<void> HeroSearch::advance(const QSqlDatabase& connection, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(connection);
        if (!begun) {
            return begun;
        }
    }
    const auto isWanting = [this] { return m_rows.size() < m_request.wanted && m_next < m_parts.size(); };
    while (isWanting()) {
        const Result<void> read = readPart(connection, m_parts.at(m_next));
        if (!read) {
            return read;
        }
        ++m_next;
        if (deadline.hasExpired() && isWanting()) {
            considerPass();
            return {};
        }
    }
    m_isFinished = true;
    return m_isGathering ? finishPass(connection) : Result<void>();
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

Result<void> HeroSearch::readPart(const QSqlDatabase& connection, const Part& part)
{
    if (m_isGathering) {
        return gather(connection, part);
    }
    return m_left > 0 ? skipRows(connection, part) : readRows(connection, part.where, part.orderBy);
}

Result<void> HeroSearch::readRows(const QSqlDatabase& connection, const SqlStatement& where, const QString& orderBy)
{
    const SqlStatement statement =
        ordered(statementOf(HeroColumns::ofRow(), where), orderBy, m_request.wanted - m_rows.size());
    return forEachRow(connection, statement, [this](const QSqlQuery& row) {
        const HeroRow hero = HeroColumns::toRow(row);
        // Somebody may have moved it since an earlier slice found it.
        const bool isKnown =
            std::any_of(m_rows.cbegin(), m_rows.cend(), [&hero](const HeroRow& found) { return found.id == hero.id; });
        if (!isKnown) {
            m_rows.append(hero);
        }
    });
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
        return readRows(connection, isOneOf(*ids), m_order.terms(m_request.direction));
    }
    const Result<QVariant> skipped = readValue(connection, statementOf(QStringLiteral("count(*)"), part.where));
    if (!skipped) {
        return failure(skipped.error());
    }
    m_left -= skipped->toLongLong();
    return {};
}

Result<void> HeroSearch::gather(const QSqlDatabase& connection, const Part& part)
{
    const qint64 most = m_request.skipped + m_request.wanted;
    SqlStatement anyOfThem = statementOf(QStringLiteral("id"), part.where);
    anyOfThem += {QStringLiteral(" LIMIT ?"), {most + 1}};
    Result<QList<qint64>> ids = readIds(connection, anyOfThem);
    if (ids && ids->size() > most) {
        m_seesAll = false;
        ids = readIds(connection, ordered(statementOf(QStringLiteral("id"), part.where), part.orderBy, most));
    }
    if (!ids) {
        return failure(ids.error());
    }
    m_seen += ids->size();
    m_gathered += *ids;
    if (m_gathered.size() <= 2 * mostGathered) {
        return {};
    }
    ids = readIds(connection, ordered(statementOf(QStringLiteral("id"), isOneOf(m_gathered)),
                                      m_order.terms(m_request.direction), most));
    if (!ids) {
        return failure(ids.error());
    }
    m_gathered = *ids;
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
