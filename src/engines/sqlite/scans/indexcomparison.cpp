#include "engines/sqlite/scans/indexcomparison.h"

#include "engines/sqlite/scans/indexdefinition.h"

#include <QElapsedTimer>
#include <algorithm>
#include <limits>
#include <utility>

namespace heroadmin {

namespace {

// A statement that looks up so many rows as take about this long.
constexpr qint64 shortestStatement = 4;
constexpr qint64 longestStatement = 12;
constexpr int fewestRows = 20;
constexpr int mostRows = 5'000;

/// Words of a definition: a comment ends with its line.
QString bracketed(const QString& words)
{
    return QStringLiteral("(%1\n)").arg(words);
}

} // namespace

QString IndexComparison::Key::compared(const QString& what) const
{
    return QStringLiteral("%1 COLLATE %2").arg(what, quotedName(collation));
}

IndexComparison::IndexComparison(QString index, const SqlDialect& dialect)
    : m_index(std::move(index))
    , m_dialect(&dialect)
    , m_nextId(std::numeric_limits<qint64>::min())
{}

Result<QList<IndexComparison>> IndexComparison::ofAll(const SqlConnection& connection, const SqlDialect& dialect)
{
    struct Definition
    {
        QString sql;
        bool isPartial;
    };

    QList<IndexComparison> all;
    QList<Definition> definitions;
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT list.name, info.name, info.coll, info.desc, list.partial, master.sql "
                        "FROM pragma_index_list('hero') AS list JOIN pragma_index_xinfo(list.name) AS info "
                        "LEFT JOIN sqlite_master AS master ON master.type = 'index' AND master.name = list.name "
                        "WHERE info.key ORDER BY list.seq, info.seqno"),
         {}},
        [&](const QSqlQuery& row) {
            const QString index = row.value(0).toString();
            if (all.isEmpty() || all.constLast().m_index != index) {
                all.append(IndexComparison(index, dialect));
                definitions.append({row.value(5).toString(), row.value(4).toBool()});
            }
            const QString column = row.value(1).toString();
            all.last().m_keys.append({column, column.isEmpty() ? QString() : quotedName(column),
                                      row.value(2).toString(), row.value(3).toBool()});
        });
    if (!read) {
        return failure(read.error());
    }
    QList<IndexComparison> comparisons;
    for (qsizetype place = 0; place < all.size(); ++place) {
        IndexComparison& comparison = all[place];
        const Definition& definition = definitions.at(place);
        if (comparison.takeDefinition(definition.sql, definition.isPartial) &&
            connection.prepared(comparison.rowsStatement())) {
            comparisons.append(comparison);
        }
    }
    return comparisons;
}

bool IndexComparison::takeDefinition(const QString& sql, bool isPartial)
{
    const auto isExpression = [](const Key& key) { return key.column.isEmpty(); };
    if (!isPartial && std::none_of(m_keys.cbegin(), m_keys.cend(), isExpression)) {
        return true; // Also one that a UNIQUE in the table has made, which has no words of its own.
    }
    const std::optional<IndexDefinition> definition = IndexDefinition::of(sql);
    if (!definition || definition->terms.size() != m_keys.size() || definition->condition.isEmpty() == isPartial) {
        return false;
    }
    for (qsizetype place = 0; place < m_keys.size(); ++place) {
        Key& key = m_keys[place];
        key.term = isExpression(key) ? definition->terms.at(place) : key.term;
    }
    m_condition = definition->condition;
    return true;
}

Result<void> IndexComparison::advance(const SqlConnection& connection)
{
    QElapsedTimer since;
    since.start();
    Result<void> done = m_stage == Stage::Rows ? lookUpRows(connection) : lookUpEntries(connection);
    adapt(since.elapsed());
    if (m_isDifferent) {
        m_stage = Stage::Done;
    }
    return done;
}

QString IndexComparison::rowsStatement() const
{
    QStringList wanted;
    QStringList conditions;
    for (const Key& key : m_keys) {
        const QString name = QStringLiteral("key%1").arg(wanted.size());
        conditions.append(QStringLiteral("%1 IS part.%2").arg(key.compared(bracketed(key.term)), name));
        wanted.append(QStringLiteral("%1 AS %2").arg(bracketed(key.term), name));
    }
    if (!m_condition.isEmpty()) {
        conditions.append(bracketed(m_condition));
    }
    // Without a name in front, a column is that of the innermost table.
    return QStringLiteral("SELECT part.id, CASE WHEN part.held THEN EXISTS (SELECT 1 FROM hero INDEXED BY %1 WHERE %2 "
                          "AND id = part.id) ELSE TRUE END FROM (SELECT id, %3, %4 AS held FROM hero NOT INDEXED "
                          "WHERE id >= ? ORDER BY id LIMIT ?) AS part")
        .arg(quotedName(m_index), conditions.join(QStringLiteral(" AND ")), wanted.join(QStringLiteral(", ")),
             m_condition.isEmpty() ? QStringLiteral("TRUE") : bracketed(m_condition));
}

Result<void> IndexComparison::lookUpRows(const SqlConnection& connection)
{
    int rows = 0;
    qint64 last = m_nextId;
    const Result<void> read = connection.forEachRow({rowsStatement(), {m_nextId, m_rows}}, [&](const QSqlQuery& row) {
        ++rows;
        last = row.value(0).toLongLong();
        m_isDifferent |= !row.value(1).toBool();
    });
    if (!read) {
        return failure(read.error());
    }
    if (rows < m_rows || last == std::numeric_limits<qint64>::max()) {
        finishRows();
    } else {
        m_nextId = last + 1;
    }
    return {};
}

void IndexComparison::finishRows()
{
    // Entries beside those that were found are of rows that are gone.
    // A secret name is never read without being asked for.
    const QString column = m_keys.size() == 1 ? m_keys.constFirst().column : QString();
    const bool canBeRead = !column.isEmpty() && m_condition.isEmpty() &&
                           column.compare(QLatin1String("secret_name"), Qt::CaseInsensitive) != 0;
    m_stage = canBeRead ? Stage::Entries : Stage::Done;
    if (canBeRead) {
        m_stretches = entriesBehind({});
    }
}

Result<void> IndexComparison::lookUpEntries(const SqlConnection& connection)
{
    const Key& key = m_keys.constFirst();
    const OrderStretch& stretch = m_stretches.constFirst();
    SqlStatement statement{
        QStringLiteral("SELECT entry.id, EXISTS (SELECT 1 FROM hero AS part NOT INDEXED WHERE part.id = entry.id AND "
                       "%1 IS entry.value), %2 FROM (SELECT id, %3 AS value FROM hero INDEXED BY %4 WHERE ")
            .arg(key.compared(QStringLiteral("part.") + key.term),
                 m_dialect->storedValue(QStringLiteral("entry.value")).join(u','), key.term, quotedName(m_index)),
        {}};
    statement += stretch.where;
    statement += {QStringLiteral(" ORDER BY %1 LIMIT ?) AS entry").arg(stretch.orderBy), {m_rows}};
    int entries = 0;
    SortKey last;
    const Result<void> read = connection.forEachRow(statement, [&](const QSqlQuery& row) {
        ++entries;
        m_isDifferent |= !row.value(1).toBool();
        last = {row.value(0).toLongLong(), m_dialect->toStoredValue(row, 2)};
    });
    if (!read) {
        return failure(read.error());
    }
    if (entries == m_rows) {
        m_stretches = entriesBehind(last);
    } else {
        m_stretches.removeFirst();
    }
    if (m_stretches.isEmpty()) {
        m_stage = Stage::Done;
    }
    return {};
}

QList<OrderStretch> IndexComparison::entriesBehind(const std::optional<SortKey>& entry) const
{
    // Those without a value last, whatever the direction: each stretch is read along the index.
    const Key& key = m_keys.constFirst();
    const QString value = key.compared(key.term);
    const QString byId = QStringLiteral("id");
    const QString byValue = value + (key.isDescending ? QStringLiteral(" DESC, id") : QStringLiteral(", id"));
    const OrderStretch withoutValue{{key.term + QStringLiteral(" IS NULL"), {}}, byId};
    if (!entry) {
        return {{{key.term + QStringLiteral(" IS NOT NULL"), {}}, byValue}, withoutValue};
    }
    const SqlStatement idBehind{QStringLiteral(" AND id > ?"), {entry->id}};
    OrderStretch same = withoutValue;
    if (entry->value.isNull()) {
        same.where += idBehind;
        return {same};
    }
    same.where = {value + QStringLiteral(" = "), {}};
    same.where += m_dialect->operand(entry->value);
    same.where += idBehind;
    OrderStretch others{{value + (key.isDescending ? QStringLiteral(" < ") : QStringLiteral(" > ")), {}}, byValue};
    others.where += m_dialect->operand(entry->value);
    return {same, others, withoutValue};
}

void IndexComparison::adapt(qint64 milliseconds)
{
    if (milliseconds < shortestStatement) {
        m_rows = std::min(m_rows * 2, mostRows);
    } else if (milliseconds > longestStatement) {
        m_rows = std::max(m_rows / 2, fewestRows);
    }
}

} // namespace heroadmin
