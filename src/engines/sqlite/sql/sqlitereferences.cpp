#include "engines/sqlite/sql/sqlitereferences.h"

#include <QHash>
#include <algorithm>

namespace heroadmin {

namespace {

bool isWord(const QString& a, QLatin1String b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// What there is to know of a table with a reference.
struct ReferringTable
{
    QStringList columns; ///< All of them, computed ones as well.
    QStringList writableColumns;
    QStringList keyColumns;
    QHash<QString, QString> defaults; ///< As SQL.
    QStringList indexedColumns;       ///< That an index of all rows begins with.
    bool isKeyInteger = false;
    bool hasKeyIndex = false;
    bool hasTriggers = false;
};

Result<ReferringTable> readTable(const SqlConnection& connection, const QString& name)
{
    ReferringTable table;
    Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT name, type, dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid"), {name}},
        [&table](const QSqlQuery& row) {
            const QString column = row.value(0).toString();
            table.columns.append(column);
            if (row.value(4).toInt() == 0) {
                table.writableColumns.append(column);
            }
            if (row.value(3).toInt() > 0) {
                table.keyColumns.append(column);
                table.isKeyInteger = isWord(row.value(1).toString(), QLatin1String("INTEGER"));
            }
            if (!row.isNull(2)) {
                table.defaults.insert(column.toLower(), row.value(2).toString());
            }
        });
    read = read ? connection.forEachRow(
                      {QStringLiteral("SELECT list.origin, list.partial, info.name FROM pragma_index_list(?) AS list "
                                      "JOIN pragma_index_info(list.name) AS info WHERE info.seqno = 0"),
                       {name}},
                      [&table](const QSqlQuery& row) {
                          table.hasKeyIndex |= row.value(0).toString() == u"pk";
                          if (!row.value(1).toBool()) {
                              table.indexedColumns.append(row.value(2).toString());
                          }
                      })
                : read;
    read = read ? connection
                      .readValue({QStringLiteral("SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'trigger' "
                                                 "AND tbl_name = ? COLLATE NOCASE)"),
                                  {name}})
                      .map([&table](const QVariant& has) { table.hasTriggers = has.toBool(); })
                : read;
    return read.map([&table] { return table; });
}

/// The name that the row's own number has beside all columns; empty where it has none, or there is no such number.
QString rowNumber(const SqlConnection& connection, const QString& name, const ReferringTable& table)
{
    for (const char* const word : {"rowid", "_rowid_", "oid"}) {
        const QString number = QLatin1String(word);
        if (!table.columns.contains(number, Qt::CaseInsensitive)) {
            // WITHOUT ROWID isn't told by every version's catalogue.
            const bool isThere =
                connection.prepared(QStringLiteral("SELECT part.%1 FROM %2 AS part").arg(number, quotedName(name)))
                    .has_value();
            return isThere ? number : QString();
        }
    }
    return {};
}

OnDelete toOnDelete(const QString& action)
{
    if (isWord(action, QLatin1String("CASCADE"))) {
        return OnDelete::Goes;
    }
    return action.startsWith(u"SET", Qt::CaseInsensitive) ? OnDelete::LetsGo : OnDelete::Stays;
}

/// As the catalogue lists it.
struct ForeignKey
{
    HeroReference reference;
    QString action;
};

void describe(const SqlConnection& connection, const ReferringTable& table, ForeignKey& key)
{
    HeroReference& reference = key.reference;
    const QString number = rowNumber(connection, reference.table, table);
    const bool isKeyNumber = table.keyColumns.size() == 1 && table.isKeyInteger && !table.hasKeyIndex;
    reference.isRowKeyHidden = !isKeyNumber && !number.isEmpty();
    reference.rowKey = reference.isRowKeyHidden ? QStringList(number) : table.keyColumns;
    reference.writableColumns = table.writableColumns;
    reference.isOfHeroes = isWord(reference.table, QLatin1String("hero"));
    // Where one row can't be told from another, none is touched; nor are heroes that others of several columns name.
    const bool isTouched = !reference.rowKey.isEmpty() && (!reference.isOfHeroes || reference.columns.size() == 1);
    reference.onDelete = isTouched ? toOnDelete(key.action) : OnDelete::Stays;
    reference.hasTriggers = table.hasTriggers && reference.onDelete != OnDelete::Stays;
    for (HeroReference::Column& column : reference.columns) {
        const bool isNumber = isKeyNumber && table.keyColumns.contains(column.name, Qt::CaseInsensitive);
        reference.isIndexed |= isNumber || table.indexedColumns.contains(column.name, Qt::CaseInsensitive);
        const QString null = QStringLiteral("NULL");
        column.emptied = isWord(key.action, QLatin1String("SET DEFAULT"))
                             ? u'(' + table.defaults.value(column.name.toLower(), null) + u')'
                             : null;
    }
}

/// Also those to other columns of `hero`, which a key may have beside its id, or in its stead.
Result<QList<ForeignKey>> readForeignKeys(const SqlConnection& connection)
{
    QList<ForeignKey> keys;
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT part.name, list.seq, list.\"from\", list.\"to\", list.on_delete "
                        "FROM sqlite_master AS part JOIN pragma_foreign_key_list(part.name) AS list "
                        "WHERE part.type = 'table' AND part.sql LIKE '%references%' AND "
                        "part.sql NOT LIKE 'CREATE VIRTUAL %' AND list.\"table\" = 'hero' COLLATE NOCASE "
                        "ORDER BY part.name, list.id, list.seq"),
         {}},
        [&keys](const QSqlQuery& row) {
            if (row.value(1).toInt() == 0) {
                keys.append({.reference = {.table = row.value(0).toString()}, .action = row.value(4).toString()});
            }
            // Without a column it is the key of `hero`.
            keys.last().reference.columns.append(
                {.name = row.value(2).toString(),
                 .ofHero = row.isNull(3) ? QStringLiteral("id") : row.value(3).toString()});
        });
    return read.map([&keys] { return keys; });
}

bool isToKey(const HeroReference& reference)
{
    return std::count_if(reference.columns.cbegin(), reference.columns.cend(), [](const HeroReference::Column& column) {
               return isWord(column.ofHero, QLatin1String("id"));
           }) == 1;
}

} // namespace

Result<QList<HeroReference>> readReferences(const SqlConnection& connection)
{
    Result<QList<ForeignKey>> keys = readForeignKeys(connection);
    if (!keys) {
        return failure(keys.error());
    }
    QList<HeroReference> references;
    QHash<QString, int> ofTable;
    for (ForeignKey& key : *keys) {
        const Result<ReferringTable> table = readTable(connection, key.reference.table);
        if (!table) {
            return failure(table.error());
        }
        if (!isToKey(key.reference)) {
            continue;
        }
        describe(connection, *table, key);
        ++ofTable[key.reference.table];
        references.append(key.reference);
    }
    for (HeroReference& reference : references) {
        reference.isNamedByColumn = reference.isOfHeroes || ofTable.value(reference.table) > 1;
    }
    return references;
}

} // namespace heroadmin
