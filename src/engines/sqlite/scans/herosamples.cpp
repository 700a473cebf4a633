#include "engines/sqlite/scans/herosamples.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <vector>

namespace heroadmin {

namespace {

/// A stretch of ids; both ends are ids of heroes.
struct IdStretch
{
    qint64 first = 0;
    qint64 last = 0;

    [[nodiscard]] quint64 width() const { return static_cast<quint64>(last) - static_cast<quint64>(first); }

    [[nodiscard]] qint64 middle() const
    {
        return static_cast<qint64>(static_cast<quint64>(first) + width() / 2); // the difference may need 64 bits
    }

    friend bool operator<(const IdStretch& a, const IdStretch& b) { return a.width() < b.width(); }
};

/// A value longer than this cuts no index: it would be read in full for it.
constexpr int longestValue = 200;

/// The last of its values is the id.
SqlStatement firstBehind(const HeroFilter& filter, const SqlDialect& dialect)
{
    SqlStatement statement{QStringLiteral("SELECT id, %1, %2, name_matches, age_matches FROM (SELECT id, "
                                          "CASE WHEN length(age) <= %3 THEN age END AS age, "
                                          "CASE WHEN length(name) <= %3 THEN name END AS name, (")
                               .arg(dialect.storedValue(QStringLiteral("name")).join(u','),
                                    dialect.storedValue(QStringLiteral("age")).join(u','))
                               .arg(longestValue),
                           {}};
    statement += dialect.where(filter.ofName());
    statement += {QStringLiteral(") AS name_matches, ("), {}};
    statement += dialect.where(filter.ofAge());
    statement +=
        {QStringLiteral(") AS age_matches FROM hero WHERE id > ? ORDER BY id LIMIT 1) AS sample"), {QVariant()}};
    return statement;
}

HeroSample toSample(const QSqlQuery& row, const SqlDialect& dialect)
{
    return {row.value(0).toLongLong(), dialect.toStoredValue(row, 1), dialect.toStoredValue(row, 3),
            row.value(5).toBool(), row.value(6).toBool()};
}

Result<std::optional<IdStretch>> wholeTable(const SqlConnection& connection)
{
    std::optional<IdStretch> whole;
    const SqlStatement ends{QStringLiteral("SELECT (SELECT min(id) FROM hero), (SELECT max(id) FROM hero)"), {}};
    const Result<void> read = connection.forEachRow(ends, [&whole](const QSqlQuery& row) {
        if (!row.isNull(0)) {
            whole = IdStretch{row.value(0).toLongLong(), row.value(1).toLongLong()};
        }
    });
    if (!read) {
        return failure(read.error());
    }
    return whole;
}

} // namespace

Result<QList<HeroSample>> HeroSamples::take(const SqlConnection& connection, const HeroFilter& filter)
{
    QList<HeroSample> samples;
    const Result<std::optional<IdStretch>> whole = wholeTable(connection);
    if (!whole) {
        return failure(whole.error());
    }
    SqlStatement behind = firstBehind(filter, connection.dialect());
    Result<PreparedStatement> readBehind = connection.prepared(behind.sql);
    Result<PreparedStatement> readBefore =
        connection.prepared(QStringLiteral("SELECT max(id) FROM hero WHERE id <= ?"));
    if (!readBehind || !readBefore) {
        return failure(readBehind ? readBefore.error() : readBehind.error());
    }
    // Always the widest stretch is cut in its middle: what is empty between far ids falls out of it first.
    std::priority_queue<IdStretch> stretches;
    if (*whole) {
        stretches.push(**whole);
    }
    while (!stretches.empty() && stretches.top().width() > heroesPerSample && samples.size() < mostSamples) {
        const IdStretch widest = stretches.top();
        stretches.pop();
        std::optional<HeroSample> sample;
        behind.values.last() = widest.middle();
        const Result<void> isBehindRead =
            readBehind->forEachRow(behind.values, [&sample, &connection](const QSqlQuery& row) {
                sample = toSample(row, connection.dialect());
            });
        QVariant before;
        const Result<void> isBeforeRead =
            readBefore->forEachRow({widest.middle()}, [&before](const QSqlQuery& row) { before = row.value(0); });
        if (!isBehindRead || !isBeforeRead) {
            return failure(isBehindRead ? isBeforeRead.error() : isBehindRead.error());
        }
        if (sample) {
            samples.append(*sample);
            stretches.push({sample->id, std::max(sample->id, widest.last)});
        }
        if (!before.isNull()) {
            stretches.push({std::min(widest.first, before.toLongLong()), before.toLongLong()});
        }
    }
    std::sort(samples.begin(), samples.end(), [](const HeroSample& a, const HeroSample& b) { return a.id < b.id; });
    return samples;
}

} // namespace heroadmin
