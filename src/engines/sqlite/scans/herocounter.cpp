#include "engines/sqlite/scans/herocounter.h"

#include "data/heroes/namequery.h"
#include "data/sql/heroorder.h"
#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scanwindow.h"
#include "engines/sqlite/sql/sqliteschema.h"

#include <cmath>

namespace heroadmin {

HeroCounter::HeroCounter(const HeroFilter& filter, const HeroSort& sort, const std::optional<SortKey>& place,
                         const SqlDialect& dialect)
    : m_filter(filter)
    , m_sort(sort)
    , m_place(place)
    , m_dialect(dialect)
{
    if (m_place) {
        m_count.offset = 0;
    }
}

Result<void> HeroCounter::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    Result<void> counted = m_run.advance(source, deadline, [this](const QSqlQuery& row) {
        m_count.total += row.value(0).toLongLong();
        if (m_count.offset) {
            *m_count.offset += row.value(1).toLongLong();
        }
    });
    m_count.estimate = estimate();
    return counted;
}

std::optional<qint64> HeroCounter::estimate() const
{
    // Less than a twentieth says nothing.
    if (m_filter.isEmpty() || progress() < 0.05) {
        return {};
    }
    return std::llround(static_cast<double>(m_count.total) / progress());
}

Result<void> HeroCounter::begin(const SqlConnection& connection)
{
    m_hasBegun = true;
    const bool isOfAll = m_filter.isEmpty();
    if (isOfAll) {
        // By itself, the database counts the entries of an index without looking at one of them. Where it chooses one
        // of a collation that isn't here, it can't even do that.
        const QString ofAnIndex = QStringLiteral("SELECT count(*) FROM hero");
        m_run.add({connection.prepared(ofAnIndex) ? ofAnIndex : ofAnIndex + QStringLiteral(" NOT INDEXED"), {}});
        if (!m_place) {
            return {};
        }
    } else if (NameQuery(m_filter).heroId()) {
        addStatement(m_dialect.where(m_filter));
        return {};
    }
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(connection);
    const Result<QList<HeroSample>> samples = HeroSamples::take(connection, m_filter);
    if (!indexes || !samples) {
        return failure(indexes ? samples.error() : indexes.error());
    }
    if (isOfAll) {
        addWindowsInFront(*samples, *indexes);
    } else {
        addWindows(*samples, *indexes);
    }
    return {};
}

void HeroCounter::addWindowsInFront(const QList<HeroSample>& samples, const HeroIndexes& indexes)
{
    const bool isInOrder = indexes.has(m_sort.column);
    const QList<ScanWindow> windows = windowsOf(isInOrder ? m_sort.column : HeroSort::Column::Id, m_filter, samples);
    for (const ScanWindow& window : windows) {
        const ScanWindow::Side side = isInOrder ? window.sideOf(*m_place, m_sort.order) : ScanWindow::Side::Unknown;
        if (side == ScanWindow::Side::Behind) {
            continue;
        }
        SqlStatement where = window.where(m_dialect);
        if (side == ScanWindow::Side::Unknown) {
            where += {QStringLiteral(" AND ("), {}};
            where += isInFront();
            where += {QStringLiteral(") IS TRUE"), {}};
        }
        SqlStatement statement{QStringLiteral("SELECT 0, count(*) FROM hero WHERE "), {}};
        statement += where;
        m_run.add(statement);
    }
}

void HeroCounter::addWindows(const QList<HeroSample>& samples, const HeroIndexes& indexes)
{
    const ScanPass pass(
        m_filter, samples, indexes,
        {m_place && m_sort.column == HeroSort::Column::Name, m_place && m_sort.column == HeroSort::Column::Age});
    const QList<ScanWindow> windows = windowsOf(pass.cheapest(), m_filter, samples);
    for (const ScanWindow& window : windows) {
        SqlStatement where = window.where(m_dialect);
        where += {QStringLiteral(" AND "), {}};
        where += ScanPass::where(m_filter, m_dialect);
        addStatement(where);
    }
}

void HeroCounter::addStatement(const SqlStatement& where)
{
    SqlStatement statement{QStringLiteral("SELECT count(*), count(CASE WHEN "), {}};
    statement += isInFront();
    statement += {QStringLiteral(" THEN 1 END) FROM hero WHERE "), {}};
    statement += where;
    m_run.add(statement);
}

SqlStatement HeroCounter::isInFront() const
{
    return m_place ? HeroOrder(m_sort, m_dialect).isBeyond(*m_place, ReadingDirection::Backward, false)
                   : SqlStatement{QStringLiteral("FALSE"), {}};
}

} // namespace heroadmin
