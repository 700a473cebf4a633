#include "engines/sqlite/scans/herosearcher.h"

#include "engines/sqlite/sql/sqliteschema.h"

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

Result<QList<qint64>> readIds(const SqlConnection& connection, const SqlStatement& statement)
{
    QList<qint64> ids;
    const Result<void> read =
        connection.forEachRow(statement, [&ids](const QSqlQuery& row) { ids.append(row.value(0).toLongLong()); });
    if (!read) {
        return failure(read.error());
    }
    return ids;
}

} // namespace

HeroSearcher::HeroSearcher(const HeroSearchRequest& request, const SqlDialect& dialect)
    : m_request(request)
    , m_dialect(dialect)
    , m_columns(dialect, request.isWhole)
    , m_order(request.sort, dialect)
    , m_left(request.skipped)
{}

Result<void> HeroSearcher::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    const auto isWanting = [this] { return m_found.rows.size() < m_request.wanted && m_next < m_parts.size(); };
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

double HeroSearcher::progress() const
{
    if (m_isFinished) {
        return 1;
    }
    return m_parts.isEmpty() ? 0 : static_cast<double>(m_next) / static_cast<double>(m_parts.size());
}

Result<void> HeroSearcher::begin(const SqlConnection& connection)
{
    m_hasBegun = true;
    if (m_request.heroId) {
        planHero(*m_request.heroId);
        return {};
    }
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(connection);
    if (!indexes) {
        return failure(indexes.error());
    }
    const HeroSort::Column sorted = m_request.sort.column;
    const bool isInOrder = indexes->has(sorted);
    if (indexes->answer(m_request.filter, sorted) || (!isInOrder && !canGather())) {
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

void HeroSearcher::planDirect()
{
    const QList<OrderStretch> stretches =
        m_request.beyond ? m_order.beyond(*m_request.beyond, m_request.direction, m_request.isInclusive)
                         : m_order.whole(m_request.direction);
    for (const OrderStretch& stretch : stretches) {
        SqlStatement where = m_dialect.where(m_request.filter);
        where += {QStringLiteral(" AND "), {}};
        where += stretch.where;
        m_parts.append({where, stretch.orderBy});
    }
}

void HeroSearcher::planHero(qint64 id)
{
    SqlStatement where{QStringLiteral("id = ? AND "), {id}};
    where += m_dialect.where(m_request.filter);
    m_parts.append({where, QStringLiteral("id")});
}

void HeroSearcher::planInOrder()
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

void HeroSearcher::planPass()
{
    m_parts.clear();
    m_next = 0;
    m_found.rows.clear();
    m_isGathering = true;
    m_left = m_request.skipped;
    const QList<ScanWindow> windows = windowsOf(m_pass->cheapest(), m_request.filter, m_samples);
    for (const ScanWindow& window : windows) {
        addPart(window, terms(), m_request.beyond.has_value());
    }
}

void HeroSearcher::addPart(const ScanWindow& window, const QString& orderBy, bool isOnlyBeyond)
{
    Part part{window.where(m_dialect), orderBy};
    part.where += {QStringLiteral(" AND "), {}};
    part.where += ScanPass::where(m_request.filter, m_dialect);
    if (isOnlyBeyond) {
        part.where += {QStringLiteral(" AND ("), {}};
        part.where += m_order.isBeyond(*m_request.beyond, m_request.direction, m_request.isInclusive);
        part.where += {QStringLiteral(") IS TRUE"), {}};
    }
    m_parts.append(part);
}

bool HeroSearcher::canGather() const
{
    return m_request.skipped <= mostGathered - m_request.wanted;
}

void HeroSearcher::considerPass()
{
    if (m_isGathering || !m_pass || !canGather()) {
        return;
    }
    // At the pace of until now.
    const double left = static_cast<double>(m_parts.size() - m_next);
    const double found = static_cast<double>(m_request.skipped - m_left) + static_cast<double>(m_found.rows.size());
    const double missing = static_cast<double>(m_left) + static_cast<double>(m_request.wanted - m_found.rows.size());
    const double needed = found > 0 ? std::min(left, missing * static_cast<double>(m_next) / found) : left;
    const double inOrder = m_pass->cost(m_request.sort.column) * needed / static_cast<double>(m_partsOfAll);
    if (m_pass->cost(m_pass->cheapest()) < inOrder) {
        planPass();
    }
}

qsizetype HeroSearcher::endOfParts() const
{
    // Without windows a part may be the whole table, which isn't read for the sake of the part in front of it; and the
    // first window may have enough.
    return m_pass && m_next > 0 ? m_parts.size() : m_next + 1;
}

Result<void> HeroSearcher::readParts(const ScanSource& source, const QDeadlineTimer& deadline)
{
    const qsizetype first = m_next;
    const qint64 missing = m_request.wanted - m_found.rows.size();
    std::vector<QList<HeroRow>> found(static_cast<size_t>(endOfParts() - first));
    std::atomic<qint64> rowsFound = 0;
    const auto readPart = [&](const SqlConnection& connection, qsizetype index) -> Result<ScanSource::Then> {
        const Part& part = m_parts.at(index);
        QList<HeroRow>& rows = found.at(static_cast<size_t>(index - first));
        const Result<void> read =
            connection.forEachRow(ordered(statementOf(m_columns.list(), part.where), part.orderBy, missing),
                                  [this, &rows](const QSqlQuery& row) { rows.append(m_columns.toRow(row)); });
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

void HeroSearcher::addRows(const QList<HeroRow>& rows)
{
    for (const HeroRow& hero : rows) {
        // Somebody may have moved it since another part had it.
        const bool isKnown = std::any_of(m_found.rows.cbegin(), m_found.rows.cend(),
                                         [&hero](const HeroRow& found) { return found.id == hero.id; });
        if (!isKnown && m_found.rows.size() < m_request.wanted) {
            m_found.rows.append(hero);
        }
    }
}

Result<void> HeroSearcher::skipParts(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_pass) {
        return skipRows(source.connection, m_parts.at(m_next++));
    }
    const qsizetype first = m_next;
    std::vector<qint64> counts(static_cast<size_t>(endOfParts() - first));
    std::atomic<qint64> counted = 0;
    const auto countPart = [&](const SqlConnection& connection, qsizetype index) -> Result<ScanSource::Then> {
        const Result<QVariant> count =
            connection.readValue(statementOf(QStringLiteral("count(*)"), m_parts.at(index).where));
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

Result<void> HeroSearcher::skipRows(const SqlConnection& connection, const Part& part)
{
    // By ids alone, for which an index is enough.
    const Result<QList<qint64>> ids = readIds(
        connection, ordered(statementOf(QStringLiteral("id"), part.where), part.orderBy, m_request.wanted, m_left));
    if (!ids) {
        return failure(ids.error());
    }
    if (!ids->isEmpty()) {
        m_left = 0;
        const SqlStatement rows = statementOf(m_columns.list(), isOneOf(*ids));
        return connection.forEachRow(ordered(rows, terms(), m_request.wanted),
                                     [this](const QSqlQuery& row) { m_found.rows.append(m_columns.toRow(row)); });
    }
    const Result<QVariant> skipped = connection.readValue(statementOf(QStringLiteral("count(*)"), part.where));
    if (!skipped) {
        return failure(skipped.error());
    }
    m_left -= skipped->toLongLong();
    return {};
}

Result<void> HeroSearcher::gather(const ScanSource& source, const QDeadlineTimer& deadline)
{
    const qint64 most = m_request.skipped + m_request.wanted;
    QMutex gathering;
    const auto gatherPart = [&](const SqlConnection& connection, qsizetype index) -> Result<ScanSource::Then> {
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

Result<void> HeroSearcher::keepBest(const SqlConnection& connection, qint64 most)
{
    const Result<QList<qint64>> best =
        readIds(connection, ordered(statementOf(QStringLiteral("id"), isOneOf(m_gathered)), terms(), most));
    if (!best) {
        return failure(best.error());
    }
    m_gathered = *best;
    return {};
}

QString HeroSearcher::terms() const
{
    // coalesce(x, x) hides the column from SQLite's planner, which would look through the index of that order instead.
    const QString word = m_order.isAscending(m_request.direction) ? QStringLiteral("ASC") : QStringLiteral("DESC");
    const QString byId = QStringLiteral("coalesce(id, id) ") + word;
    if (m_request.sort.column == HeroSort::Column::Id) {
        return byId;
    }
    const bool isForward = m_request.direction == ReadingDirection::Forward;
    const QString nulls = isForward ? QStringLiteral("LAST") : QStringLiteral("FIRST");
    return QStringLiteral("coalesce(%1, %1) %2 NULLS %3, %4").arg(m_order.column(), word, nulls, byId);
}

Result<void> HeroSearcher::finishPass(const SqlConnection& connection)
{
    // What changed meanwhile, and doesn't match any more, is left out.
    SqlStatement where = isOneOf(m_gathered);
    where += {QStringLiteral(" AND "), {}};
    where += ScanPass::where(m_request.filter, m_dialect);
    if (m_seesAll && !m_request.beyond) {
        m_found.total = m_seen;
    }
    const SqlStatement statement =
        ordered(statementOf(m_columns.list(), where), terms(), m_request.wanted, m_request.skipped);
    return connection.forEachRow(statement,
                                 [this](const QSqlQuery& row) { m_found.rows.append(m_columns.toRow(row)); });
}

} // namespace heroadmin
