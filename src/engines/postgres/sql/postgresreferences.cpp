#include "engines/postgres/sql/postgresreferences.h"

#include "engines/postgres/sql/referringtable.h"

#include <QHash>
#include <QStringList>
#include <algorithm>

namespace heroadmin {

namespace {

/// As the catalog lists it.
struct DefinedKey
{
    HeroReference reference;
    QString tableId;     ///< Its number in the catalog.
    QString action;      ///< As pg_constraint.confdeltype has it.
    QStringList emptied; ///< Columns that let go.
    bool isKept = true;  ///< By what becomes of a parent's values when these are changed.
};

OnDelete actionOf(const QString& action, bool hasDefault)
{
    if (action == u"c") {
        return OnDelete::Goes;
    }
    if (action == u"d" && hasDefault) {
        return OnDelete::GetsDefault;
    }
    return action == u"n" || action == u"d" ? OnDelete::LetsGo : OnDelete::Forbids;
}

/// Reads the references to a table, and those to each table whose rows go with it in turn.
class KeyReader
{
public:
    explicit KeyReader(const SqlConnection& connection)
        : m_connection(connection)
    {}

    Result<PostgresReferences> read();

private:
    struct Parent
    {
        QString id; ///< As SQL: its number in the catalog.
        QString name;
        QStringList heroIds; ///< Columns that hold ids of heroes.
    };

    [[nodiscard]] Result<QList<DefinedKey>> readKeys(const Parent& parent) const;
    [[nodiscard]] Result<void> readThoseTo(const Parent& parent);
    [[nodiscard]] static bool describe(const ReferringTable& table, DefinedKey& key);
    void add(const DefinedKey& key);

    const SqlConnection& m_connection;
    QList<Parent> m_parents; ///< Of one generation after the other.
    QHash<QString, int> m_ofTable;
    PostgresReferences m_read;
};

Result<PostgresReferences> KeyReader::read()
{
    const QString hero = QStringLiteral("hero");
    m_parents = {{QStringLiteral("to_regclass('hero')"), hero, {QStringLiteral("id")}}};
    for (qsizetype next = 0; next < m_parents.size(); ++next) {
        if (const Result<void> read = readThoseTo(Parent(m_parents.at(next))); !read) {
            return failure(read.error());
        }
    }
    for (HeroReference& reference : m_read.references) {
        reference.isNamedByColumn = reference.isOfHeroes || m_ofTable.value(reference.table) > 1;
    }
    return m_read;
}

Result<QList<DefinedKey>> KeyReader::readKeys(const Parent& parent) const
{
    QList<DefinedKey> keys;
    // Of a table in parts, the key of the whole. Which columns let go has been told by the catalog since PostgreSQL 15.
    const Result<void> read = m_connection.forEachRow(
        {QStringLiteral("SELECT k.oid::text, k.conrelid::bigint::text, c.relname, k.conrelid = to_regclass('hero'), "
                        "k.confdeltype::text, k.confupdtype IN ('n', 'd'), child.attname, above.attname, "
                        "coalesce(nullif(to_jsonb(k) -> 'confdelsetcols', 'null') @> to_jsonb(child.attnum), TRUE) "
                        "FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid "
                        "CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS pair(child, above, place) "
                        "JOIN pg_attribute AS child ON child.attrelid = k.conrelid AND child.attnum = pair.child "
                        "JOIN pg_attribute AS above ON above.attrelid = k.confrelid AND above.attnum = pair.above "
                        "WHERE k.contype = 'f' AND k.conparentid = 0 AND k.confrelid = %1 "
                        "ORDER BY c.relname, k.conrelid, k.conname, k.oid, pair.place")
             .arg(parent.id),
         {}},
        [&keys, &parent, last = QString()](const QSqlQuery& row) mutable {
            if (const QString key = row.value(0).toString(); key != last) {
                keys.append({.reference = {.table = row.value(2).toString(),
                                           .parent = parent.name,
                                           .isOfHeroes = row.value(3).toBool(),
                                           .isEnforced = true},
                             .tableId = row.value(1).toString(),
                             .action = row.value(4).toString(),
                             .emptied = {}});
                last = key;
            }
            DefinedKey& key = keys.last();
            const QString column = row.value(6).toString();
            const QString ofParent = row.value(7).toString();
            const bool isHeroId = parent.heroIds.contains(ofParent);
            key.reference.columns.append({.name = column, .ofParent = ofParent, .isHeroId = isHeroId});
            key.isKept &= isHeroId || !row.value(5).toBool();
            if (row.value(8).toBool()) {
                key.emptied.append(column);
            }
        });
    return read.map([&keys] { return keys; });
}

Result<void> KeyReader::readThoseTo(const Parent& parent)
{
    Result<QList<DefinedKey>> keys = readKeys(parent);
    if (!keys) {
        return failure(keys.error());
    }
    for (DefinedKey& key : *keys) {
        const Result<ReferringTable> table = ReferringTable::read(m_connection, key.tableId);
        if (!table) {
            return failure(table.error());
        }
        m_read.reachFurther |= !key.isKept;
        if (describe(*table, key)) {
            add(key);
        } else {
            m_read.reachFurther |= isChange(key.reference.onDelete);
        }
    }
    return {};
}

bool KeyReader::describe(const ReferringTable& table, DefinedKey& key)
{
    HeroReference& reference = key.reference;
    reference.rowKey = table.rowKey();
    reference.writableColumns = table.writableColumns();
    QStringList names;
    bool hasDefault = false;
    for (HeroReference::Column& column : reference.columns) {
        names.append(column.name);
        reference.isIndexed |= table.isIndexed(column.name);
        const QString byDefault = key.action == u"d" ? table.defaultOf(column.name) : QString();
        hasDefault |= !byDefault.isEmpty();
        column.emptied = key.action == u"n" || key.action == u"d"
                             ? (!key.emptied.contains(column.name) ? QStringLiteral("part.") + quotedName(column.name)
                                : byDefault.isEmpty()              ? QStringLiteral("NULL")
                                                                   : u'(' + byDefault + u')')
                             : QStringLiteral("NULL");
    }
    reference.onDelete = actionOf(key.action, hasDefault);
    reference.hasTriggers = table.hasTriggers() && isChange(reference.onDelete);
    if (reference.isOfHeroes) {
        return true;
    }
    switch (reference.onDelete) {
    case OnDelete::Goes:
        return table.letsTakeImages() && table.letsBringBack();
    case OnDelete::LetsGo:
    case OnDelete::GetsDefault:
        return table.letsTakeImages() && table.letsReferAgain(names);
    case OnDelete::Forbids:
    case OnDelete::Stays:
        break;
    }
    return table.letsCount(names);
}

void KeyReader::add(const DefinedKey& key)
{
    const HeroReference& reference = key.reference;
    m_read.references.append(reference);
    ++m_ofTable[reference.table];
    if (reference.onDelete != OnDelete::Goes || reference.isOfHeroes) {
        return;
    }
    const auto known = std::find_if(m_parents.begin(), m_parents.end(),
                                    [&key](const Parent& parent) { return parent.id == key.tableId; });
    Parent& parent =
        known != m_parents.end() ? *known : m_parents.emplaceBack(Parent{key.tableId, reference.table, {}});
    for (const HeroReference::Column& column : reference.columns) {
        if (column.isHeroId) {
            parent.heroIds.append(column.name);
        }
    }
}

} // namespace

Result<PostgresReferences> PostgresReferences::read(const SqlConnection& connection)
{
    return KeyReader(connection).read();
}

} // namespace heroadmin
