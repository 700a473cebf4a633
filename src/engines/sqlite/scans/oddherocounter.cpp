#include "engines/sqlite/scans/oddherocounter.h"

#include "core/text.h"
#include "engines/sqlite/scans/scanpass.h"
#include "engines/sqlite/scans/scanwindow.h"
#include "engines/sqlite/sql/oddvalues.h"
#include "engines/sqlite/sql/sqliteschema.h"

namespace heroadmin {

namespace {

/// So many bytes of a name are enough to look at.
constexpr int longestLookedAt = 100'000;

/// How many, and how many of them are unreadable.
QString countedAges()
{
    return QStringLiteral("count(*), count(CASE WHEN %1 THEN 1 END)").arg(isUnreadableAge());
}

/// The same, and of those that may be unreadable too, the first and the last: of many that one program stored, one is
/// like the other.
QString countedNames()
{
    const QString uncertain =
        QStringLiteral("CASE WHEN %1 THEN substr(name, 1, %2) END").arg(isUncertainName()).arg(longestLookedAt);
    return QStringLiteral("count(*), count(CASE WHEN name IS NULL THEN 1 END), min(%1), max(%1)").arg(uncertain);
}

} // namespace

OddHeroCounter::OddHeroCounter(const SqlDialect& dialect)
    : m_dialect(dialect)
{}

Result<void> OddHeroCounter::advance(const ScanSource& source, const QDeadlineTimer& deadline)
{
    if (!m_hasBegun) {
        const Result<void> begun = begin(source.connection);
        if (!begun) {
            return begun;
        }
    }
    const ScanSource alone{source.connection};
    if (!m_ages.isFinished()) {
        const Result<void> counted = m_ages.advance(alone, deadline, [this](const QSqlQuery& row) {
            m_odd.ages.heroes += row.value(0).toLongLong();
            m_odd.ages.breakTheService |= row.value(1).toLongLong() > 0;
        });
        if (!counted || !m_ages.isFinished() || deadline.hasExpired()) {
            return counted;
        }
    }
    return m_names.advance(alone, deadline, [this](const QSqlQuery& row) { addNames(row); });
}

double OddHeroCounter::progress() const
{
    return m_hasBegun ? (m_ages.progress() + m_names.progress()) / 2 : 0;
}

Result<void> OddHeroCounter::begin(const SqlConnection& connection)
{
    m_hasBegun = true;
    const HeroFilter filter{.oddAge = true, .oddName = true};
    const Result<HeroIndexes> indexes = SqliteSchema::readIndexes(connection);
    const Result<QList<HeroSample>> samples = HeroSamples::take(connection, filter);
    if (!indexes || !samples) {
        return failure(indexes ? samples.error() : indexes.error());
    }
    m_ages = counting(filter.ofAge(), countedAges(), *samples, *indexes);
    m_names = counting(filter.ofName(), countedNames(), *samples, *indexes);
    return {};
}

StatementRun OddHeroCounter::counting(const HeroFilter& filter, const QString& counted,
                                      const QList<HeroSample>& samples, const HeroIndexes& indexes) const
{
    StatementRun run;
    const HeroSort::Column column = ScanPass(filter, samples, indexes, {}).cheapest();
    const QList<ScanWindow> windows = windowsOf(column, filter, samples);
    for (const ScanWindow& window : windows) {
        SqlStatement statement{QStringLiteral("SELECT %1 FROM hero WHERE ").arg(counted), {}};
        statement += window.where(m_dialect);
        statement += {QStringLiteral(" AND "), {}};
        statement += ScanPass::where(filter, m_dialect);
        run.add(statement);
    }
    return run;
}

void OddHeroCounter::addNames(const QSqlQuery& row)
{
    m_odd.names.heroes += row.value(0).toLongLong();
    m_odd.names.breakTheService |= row.value(1).toLongLong() > 0;
    for (const int uncertain : {2, 3}) {
        const QByteArray bytes = row.value(uncertain).toByteArray();
        m_odd.names.breakTheService |= !isUtf8(bytes, bytes.size() < longestLookedAt);
    }
}

} // namespace heroadmin
