#include "engines/sqlite/scans/agecounter.h"

#include "data/heroes/namequery.h"
#include "data/sql/ageplace.h"
#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scanwindow.h"
#include "engines/sqlite/sql/sqliteschema.h"

namespace heroadmin {

namespace {

SqlStatement heroesOfEachPlace(const SqlStatement& where)
{
    SqlStatement statement{QStringLiteral("SELECT "), {}};
    statement += placeOfAge(AgeRange());
    statement += {QStringLiteral(", count(*) FROM hero WHERE "), {}};
    statement += where;
    statement += {QStringLiteral(" GROUP BY 1"), {}};
    return statement;
}

/// The same along the index on ages. It has equal ages together, which are counted without sorting, four times as fast.
SqlStatement heroesOfEachAge(const SqlStatement& where)
{
    SqlStatement statement{QStringLiteral("SELECT "), {}};
    statement += placeOfAge(AgeRange());
    statement += {QStringLiteral(", sum(heroes) FROM (SELECT age, count(*) AS heroes FROM hero WHERE "), {}};
    statement += where;
    statement += {QStringLiteral(" GROUP BY age) AS counted GROUP BY 1"), {}};
    return statement;
}

} // namespace

AgeCounter::AgeCounter(const HeroFilter& filter, const SqlDialect& dialect)
    : m_filter(filter)
    , m_dialect(dialect)
{}

Result<void> AgeCounter::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    return m_run.advance(source, deadline,
                         [this](const QSqlQuery& row) { m_ages.add(row.value(0).toInt(), row.value(1).toLongLong()); });
}

Result<void> AgeCounter::begin(const SqlConnection& connection)
{
    m_hasBegun = true;
    if (NameQuery(m_filter).heroId()) {
        m_run.add(heroesOfEachPlace(m_dialect.where(m_filter)));
        return {};
    }
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(connection);
    const Result<QList<HeroSample>> samples = HeroSamples::take(connection, m_filter);
    if (!indexes || !samples) {
        return failure(indexes ? samples.error() : indexes.error());
    }
    const HeroSort::Column column = ScanPass(m_filter, *samples, *indexes, {.name = false, .age = true}).cheapest();
    const QList<ScanWindow> windows = windowsOf(column, m_filter, *samples);
    for (const ScanWindow& window : windows) {
        SqlStatement where = window.where(m_dialect);
        where += {QStringLiteral(" AND "), {}};
        where += ScanPass::where(m_filter, m_dialect);
        m_run.add(column == HeroSort::Column::Age ? heroesOfEachAge(where) : heroesOfEachPlace(where));
    }
    return {};
}

} // namespace heroadmin
