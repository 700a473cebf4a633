#include "engines/postgres/sql/referringtable.h"

#include <algorithm>

namespace heroadmin {

Result<ReferringTable> ReferringTable::read(const SqlConnection& connection, const QString& id)
{
    ReferringTable table;
    Result<void> read = table.readColumns(connection, id);
    read = read ? table.readIndexes(connection, id) : read;
    return read.map([&table] { return table; });
}

Result<void> ReferringTable::readColumns(const SqlConnection& connection, const QString& id)
{
    // Who locks a row has to be allowed to change something of one.
    return connection.forEachRow(
        {QStringLiteral(
             "SELECT c.relname, pg_table_is_visible(c.oid) AND NOT row_security_active(c.oid), "
             "has_table_privilege(c.oid, 'DELETE'), "
             "EXISTS (SELECT 1 FROM pg_trigger AS t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND "
             "t.tgenabled IN ('O', 'A')), "
             "EXISTS (SELECT 1 FROM pg_rewrite AS r WHERE r.ev_class = c.oid AND r.ev_enabled IN ('O', 'A')), "
             "EXISTS (SELECT 1 FROM pg_index AS x WHERE x.indrelid = c.oid AND NOT x.indimmediate), "
             "a.attname, CASE a.attgenerated WHEN '' THEN pg_get_expr(d.adbin, d.adrelid) END, "
             "a.attgenerated <> '', a.attidentity = 'a', "
             "has_any_column_privilege(c.oid, 'UPDATE'), "
             "has_column_privilege(c.oid, a.attnum, 'SELECT'), has_column_privilege(c.oid, a.attnum, 'INSERT'), "
             "has_column_privilege(c.oid, a.attnum, 'UPDATE') FROM pg_class AS c "
             "JOIN pg_attribute AS a ON a.attrelid = c.oid "
             "LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum "
             "WHERE c.oid = %1 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum")
             .arg(id),
         {}},
        [this](const QSqlQuery& row) {
            m_name = row.value(0).toString();
            m_isSeen = row.value(1).toBool();
            m_mayDelete = row.value(2).toBool();
            m_hasRules = row.value(4).toBool();
            m_mayLock = row.value(10).toBool();
            m_hasTriggers = row.value(3).toBool() || m_hasRules;
            m_hasLateKeys = row.value(5).toBool();
            m_columns.append({.name = row.value(6).toString(),
                              .byDefault = row.value(7).toString(),
                              .isGenerated = row.value(8).toBool(),
                              .isCounting = row.value(9).toBool(),
                              .mayRead = row.value(11).toBool(),
                              .mayInsert = row.value(12).toBool(),
                              .mayUpdate = row.value(13).toBool()});
        });
}

Result<void> ReferringTable::readIndexes(const SqlConnection& connection, const QString& id)
{
    struct Index
    {
        QString number;
        bool isKey = false;
        QStringList columns;
    };

    QList<Index> indexes;
    Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT x.indexrelid::text, x.indisunique AND x.indimmediate, a.attname, "
                        "coalesce(a.attnotnull, FALSE) FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid "
                        "JOIN pg_am AS m ON m.oid = i.relam "
                        "CROSS JOIN LATERAL unnest(x.indkey::int2[]) WITH ORDINALITY AS part(attnum, place) "
                        "LEFT JOIN pg_attribute AS a ON a.attrelid = x.indrelid AND a.attnum = part.attnum "
                        "WHERE x.indrelid = %1 AND x.indisvalid AND x.indpred IS NULL AND m.amname IN ('btree', 'hash')"
                        " AND part.place <= x.indnkeyatts ORDER BY x.indisprimary DESC, x.indexrelid, part.place")
             .arg(id),
         {}},
        [&indexes](const QSqlQuery& row) {
            const QString number = row.value(0).toString();
            if (indexes.isEmpty() || indexes.constLast().number != number) {
                indexes.append({number, row.value(1).toBool(), {}});
            }
            indexes.last().isKey &= row.value(3).toBool();
            indexes.last().columns.append(row.value(2).toString());
        });
    for (const Index& index : indexes) {
        m_indexedColumns.append(index.columns.constFirst());
        if (index.isKey && m_rowKey.isEmpty()) {
            m_rowKey = index.columns;
        }
    }
    return read;
}

QStringList ReferringTable::writableColumns() const
{
    QStringList names;
    for (const Column& column : m_columns) {
        if (!column.isGenerated) {
            names.append(column.name);
        }
    }
    return names;
}

QString ReferringTable::defaultOf(const QString& column) const
{
    const auto found = std::find_if(m_columns.cbegin(), m_columns.cend(),
                                    [&column](const Column& other) { return other.name == column; });
    return found == m_columns.cend() ? QString() : found->byDefault;
}

bool ReferringTable::isIndexed(const QString& column) const
{
    return m_indexedColumns.contains(column);
}

bool ReferringTable::hasTwins() const
{
    QStringList names;
    for (const Column& column : m_columns) {
        names.append(column.name.toLower());
    }
    return names.removeDuplicates() > 0;
}

bool ReferringTable::letsCount(const QStringList& columns) const
{
    // One that is called almost as the heroes' own is taken for that, where letter case means nothing.
    return m_isSeen && m_name.compare(u"hero", Qt::CaseInsensitive) != 0 &&
           std::all_of(m_columns.cbegin(), m_columns.cend(),
                       [&columns](const Column& column) { return column.mayRead || !columns.contains(column.name); });
}

bool ReferringTable::letsTakeImages() const
{
    const QStringList imaged = writableColumns();
    const bool isKeyImaged =
        !m_rowKey.isEmpty() && std::all_of(m_rowKey.cbegin(), m_rowKey.cend(),
                                           [&imaged](const QString& column) { return imaged.contains(column); });
    return isKeyImaged && m_mayLock && letsCount(imaged) && !hasTwins();
}

bool ReferringTable::letsBringBack() const
{
    return m_mayDelete && !m_hasRules && !m_hasLateKeys &&
           std::all_of(m_columns.cbegin(), m_columns.cend(),
                       [](const Column& column) { return column.isGenerated || column.mayInsert; });
}

bool ReferringTable::letsReferAgain(const QStringList& columns) const
{
    return std::all_of(m_columns.cbegin(), m_columns.cend(), [this, &columns](const Column& column) {
        const bool isWritten = !column.isGenerated && (m_hasTriggers || columns.contains(column.name));
        return !isWritten || (column.mayUpdate && !column.isCounting);
    });
}

} // namespace heroadmin
