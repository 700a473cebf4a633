#include "engines/postgres/postgressource.h"

#include "engines/postgres/scans/countstatements.h"
#include "engines/postgres/scans/herosearchstatement.h"
#include "engines/postgres/scans/scanslices.h"

namespace heroadmin {

namespace {

/// Of two names, as the column has them in order, whatever collation that is: below 0, 0 or above.
SqlStatement orderOfNames(const StoredValue& name, const StoredValue& other, const SqlDialect& dialect)
{
    // No row of the table is read, but the column's collation is the one of the whole column here.
    SqlStatement statement{QStringLiteral("SELECT CASE WHEN one.name < other.name THEN -1 "
                                          "WHEN one.name = other.name THEN 0 ELSE 1 END "
                                          "FROM (SELECT name FROM hero WHERE FALSE UNION ALL SELECT "),
                           {}};
    statement += dialect.operand(name);
    statement += {QStringLiteral(") AS one CROSS JOIN (SELECT "), {}};
    statement += dialect.operand(other);
    statement += {QStringLiteral(" AS name) AS other"), {}};
    return statement;
}

int orderOf(qint64 number, qint64 other)
{
    return number < other ? -1 : number > other ? 1 : 0;
}

} // namespace

PostgresSource::PostgresSource(const PostgresConnection& connection, const OpenOptions& options,
                               const HeroIndexes& indexes)
    : m_connection(connection)
    , m_indexes(indexes)
    , m_scans(std::make_shared<ScanThread>(connection, options))
{}

PostgresSource::~PostgresSource()
{
    m_scans->end();
}

std::unique_ptr<Slices<FoundHeroes>> PostgresSource::find(const HeroSearchRequest& request)
{
    const HeroSearchStatement search(request, m_indexes, m_dialect);
    const auto takeRow = [search](const QSqlQuery& row, FoundHeroes& found) { found.rows.append(search.toRow(row)); };
    return std::make_unique<ScanSlices<FoundHeroes>>(
        m_scans, QList<ScanSlices<FoundHeroes>::Step>{{search.statement(), takeRow}}, search.isShort());
}

std::unique_ptr<Slices<HeroCount>> PostgresSource::count(const HeroFilter& filter, const HeroSort& sort,
                                                         const std::optional<SortKey>& place)
{
    const auto takePlan = [](const QSqlQuery& row, HeroCount& count) {
        count.estimate = rowsOfPlan(row.value(0).toByteArray());
    };
    const auto takeCount = [hasPlace = place.has_value()](const QSqlQuery& row, HeroCount& count) {
        count.total = row.value(0).toLongLong();
        count.offset = hasPlace ? std::optional(row.value(1).toLongLong()) : std::nullopt;
    };
    return std::make_unique<ScanSlices<HeroCount>>(m_scans,
                                                   QList<ScanSlices<HeroCount>::Step>{
                                                       {planStatement(filter, m_dialect), takePlan, true},
                                                       {countStatement(filter, sort, place, m_dialect), takeCount},
                                                   });
}

std::unique_ptr<Slices<AgeDistribution>> PostgresSource::ages(const HeroFilter& filter)
{
    const auto takeBar = [](const QSqlQuery& row, AgeDistribution& ages) {
        ages.add(row.value(0).toInt(), row.value(1).toLongLong());
    };
    return std::make_unique<ScanSlices<AgeDistribution>>(
        m_scans, QList<ScanSlices<AgeDistribution>::Step>{{agesStatement(filter, m_dialect), takeBar}});
}

Result<bool> PostgresSource::comesBefore(const SortKey& place, const SortKey& other, const HeroSort& sort)
{
    int order = 0;
    if (sort.column != HeroSort::Column::Id) {
        if (place.value.isNull() != other.value.isNull()) {
            return other.value.isNull();
        }
        if (sort.column == HeroSort::Column::Age) {
            order = orderOf(place.value.value.toLongLong(), other.value.value.toLongLong());
        } else if (!place.value.isNull()) {
            const Result<QVariant> asked =
                m_connection.sql().readValue(orderOfNames(place.value, other.value, m_dialect));
            if (!asked) {
                return failure(asked.error());
            }
            order = asked->toInt();
        }
    }
    if (order == 0) {
        order = orderOf(place.id, other.id);
    }
    return sort.order == Qt::AscendingOrder ? order < 0 : order > 0;
}

} // namespace heroadmin
