#include "engines/sqlite/sql/sqlitereferences.h"

#include "engines/sqlite/sql/triggerdefinition.h"

#include <QHash>
#include <QMap>
#include <utility>

namespace heroadmin {

namespace {

bool isWord(const QString& a, QLatin1String b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// What there is to know of a table that refers to others, or that others refer to.
struct ReferringTable
{
    QStringList columns; ///< All of them, computed ones as well.
    QStringList writableColumns;
    QStringList keyColumns;           ///< In the order of the key.
    QHash<QString, QString> defaults; ///< As SQL.
    QStringList indexedColumns;       ///< That an index of all rows begins with.
    bool isKeyInteger = false;
    bool hasKeyIndex = false;
    QList<TriggerDefinition> triggers;
};

Result<ReferringTable> readTable(const SqlConnection& connection, const QString& name)
{
    ReferringTable table;
    QMap<int, QString> keyColumns;
    Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT name, type, dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid"), {name}},
        [&table, &keyColumns](const QSqlQuery& row) {
            const QString column = row.value(0).toString();
            table.columns.append(column);
            if (row.value(4).toInt() == 0) {
                table.writableColumns.append(column);
            }
            if (row.value(3).toInt() > 0) {
                keyColumns.insert(row.value(3).toInt(), column);
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
    read =
        read
            ? connection.forEachRow(
                  {QStringLiteral(
                       "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? COLLATE NOCASE"),
                   {name}},
                  [&table](const QSqlQuery& row) { table.triggers.append(TriggerDefinition(row.value(0).toString())); })
            : read;
    table.keyColumns = keyColumns.values();
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

OnDelete toOnDelete(const QString& action, bool hasDefault)
{
    if (isWord(action, QLatin1String("CASCADE"))) {
        return OnDelete::Goes;
    }
    if (isWord(action, QLatin1String("SET DEFAULT")) && hasDefault) {
        return OnDelete::GetsDefault;
    }
    if (action.startsWith(u"SET", Qt::CaseInsensitive)) {
        return OnDelete::LetsGo;
    }
    return isWord(action, QLatin1String("RESTRICT")) ? OnDelete::Forbids : OnDelete::Stays;
}

OnUpdate toOnUpdate(const QString& action)
{
    if (isWord(action, QLatin1String("CASCADE"))) {
        return OnUpdate::Follows;
    }
    if (action.startsWith(u"SET", Qt::CaseInsensitive)) {
        return OnUpdate::LetsGo;
    }
    return isWord(action, QLatin1String("RESTRICT")) ? OnUpdate::Forbids : OnUpdate::Stays;
}

/// As the catalogue lists it.
struct ForeignKey
{
    HeroReference reference;
    QString action;
};

/// Whether its rows can't be made to do what the definition says, and taken back.
WhyLeft whyLeft(const HeroReference& reference)
{
    if (reference.rowKey.isEmpty()) {
        return WhyLeft::NoRowKey;
    }
    const bool isById = reference.isToId() && reference.columns.size() == 1;
    return reference.isOfHeroes && !isById ? WhyLeft::Heroes : WhyLeft::NotLeft;
}

/// What triggers make of the deed on its rows, or of taking that back.
void describeTriggers(const ReferringTable& table, HeroReference& reference)
{
    reference.hasTriggers = !table.triggers.isEmpty();
    const bool goes = reference.onDelete == OnDelete::Goes;
    for (const TriggerDefinition& trigger : table.triggers) {
        if (goes ? trigger.isOnDelete || trigger.isOnInsert : trigger.isOnUpdate) {
            reference.triggersWriteElsewhere |= trigger.writesElsewhere;
            reference.triggersReplaceHeroes |= trigger.replacesHeroes;
        }
    }
}

void describe(const SqlConnection& connection, const ReferringTable& table, ForeignKey& key)
{
    HeroReference& reference = key.reference;
    const QString number = rowNumber(connection, reference.table, table);
    const bool isKeyNumber = table.keyColumns.size() == 1 && table.isKeyInteger && !table.hasKeyIndex;
    reference.isRowKeyHidden = !isKeyNumber && !number.isEmpty();
    reference.rowKey = reference.isRowKeyHidden ? QStringList(number) : table.keyColumns;
    reference.writableColumns = table.writableColumns;
    reference.isOfHeroes = isWord(reference.table, QLatin1String("hero"));
    bool hasDefault = false;
    for (HeroReference::Column& column : reference.columns) {
        const bool isNumber = isKeyNumber && table.keyColumns.contains(column.name, Qt::CaseInsensitive);
        reference.isIndexed |= isNumber || table.indexedColumns.contains(column.name, Qt::CaseInsensitive);
        const QString null = QStringLiteral("NULL");
        const QString byDefault = table.defaults.value(column.name.toLower(), null);
        column.emptied = isWord(key.action, QLatin1String("SET DEFAULT")) ? u'(' + byDefault + u')' : null;
        hasDefault |= !isWord(byDefault, QLatin1String("NULL"));
    }
    reference.onDelete = toOnDelete(key.action, hasDefault);
    if (isChange(reference.onDelete)) {
        reference.whyLeft = whyLeft(reference);
    }
    if (reference.whyLeft != WhyLeft::NotLeft) {
        reference.defined = std::exchange(reference.onDelete, OnDelete::Stays);
    }
    if (isChange(reference.onDelete)) {
        describeTriggers(table, reference);
    }
}

/// Those to the columns of a table, by their names or as its key.
Result<QList<ForeignKey>> readForeignKeys(const SqlConnection& connection, const QString& parent)
{
    QList<ForeignKey> keys;
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT part.name, list.seq, list.\"from\", list.\"to\", list.on_delete, list.on_update "
                        "FROM sqlite_master AS part JOIN pragma_foreign_key_list(part.name) AS list "
                        "WHERE part.type = 'table' AND part.sql LIKE '%references%' AND "
                        "part.sql NOT LIKE 'CREATE VIRTUAL %' AND list.\"table\" = ? COLLATE NOCASE "
                        "ORDER BY part.name, list.id, list.seq"),
         {parent}},
        [&keys, &parent](const QSqlQuery& row) {
            if (row.value(1).toInt() == 0) {
                keys.append({.reference = {.table = row.value(0).toString(), .parent = parent},
                             .action = row.value(4).toString()});
                keys.last().reference.onUpdate = toOnUpdate(row.value(5).toString());
            }
            keys.last().reference.columns.append(
                {.name = row.value(2).toString(), .ofParent = row.value(3).toString()});
        });
    return read.map([&keys] { return keys; });
}

/// Says of each column what it has the value of. Whether the parent has all that, which nothing but a write would show.
bool resolve(HeroReference& reference, const ReferringTable& parent, const QStringList& heroIds)
{
    for (qsizetype at = 0; at < reference.columns.size(); ++at) {
        HeroReference::Column& column = reference.columns[at];
        if (column.ofParent.isEmpty() && parent.keyColumns.size() == reference.columns.size()) {
            column.ofParent = parent.keyColumns.at(at);
        }
        if (!parent.columns.contains(column.ofParent, Qt::CaseInsensitive)) {
            return false;
        }
        column.isHeroId = heroIds.contains(column.ofParent, Qt::CaseInsensitive);
    }
    return true;
}

/// Reads the references to a table, and those to each table whose rows go with it in turn.
class ReferenceReader
{
public:
    explicit ReferenceReader(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<QList<HeroReference>> read()
    {
        m_heroIds.insert(QStringLiteral("hero"), {QStringLiteral("id")});
        m_parents = {QStringLiteral("hero")};
        for (qsizetype next = 0; next < m_parents.size(); ++next) {
            if (const Result<void> read = readThoseTo(QString(m_parents.at(next))); !read) {
                return failure(read.error());
            }
        }
        for (HeroReference& reference : m_references) {
            reference.isNamedByColumn = reference.isOfHeroes || m_ofTable.value(reference.table) > 1;
        }
        return m_references;
    }

private:
    Result<void> readThoseTo(const QString& parent)
    {
        Result<QList<ForeignKey>> keys = readForeignKeys(m_connection, parent);
        const Result<ReferringTable> parentTable =
            keys && !keys->isEmpty() ? readTable(m_connection, parent) : Result<ReferringTable>(ReferringTable());
        if (!keys || !parentTable) {
            return failure(keys ? parentTable.error() : keys.error());
        }
        for (ForeignKey& key : *keys) {
            const Result<ReferringTable> table = readTable(m_connection, key.reference.table);
            if (!table) {
                return failure(table.error());
            }
            if (resolve(key.reference, *parentTable, m_heroIds.value(parent.toLower()))) {
                describe(m_connection, *table, key);
                add(key.reference);
            }
        }
        return {};
    }

    void add(const HeroReference& reference)
    {
        m_references.append(reference);
        ++m_ofTable[reference.table];
        if (reference.onDelete != OnDelete::Goes || reference.isOfHeroes) {
            return;
        }
        if (!m_parents.contains(reference.table, Qt::CaseInsensitive)) {
            m_parents.append(reference.table);
        }
        for (const HeroReference::Column& column : reference.columns) {
            if (column.isHeroId) {
                m_heroIds[reference.table.toLower()].append(column.name);
            }
        }
    }

    const SqlConnection& m_connection;
    QStringList m_parents;                 ///< Of one generation after the other.
    QHash<QString, QStringList> m_heroIds; ///< Columns of a parent that hold ids of heroes, by its lower-case name.
    QHash<QString, int> m_ofTable;
    QList<HeroReference> m_references;
};

} // namespace

Result<QList<HeroReference>> readReferences(const SqlConnection& connection)
{
    return ReferenceReader(connection).read();
}

} // namespace heroadmin
