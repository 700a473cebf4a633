#include "engines/sqlite/sql/sqliterules.h"

#include "engines/sqlite/sql/sqlitereferences.h"
#include "engines/sqlite/sql/triggerdefinition.h"

#include <QMap>
#include <algorithm>

namespace heroadmin {

namespace {

/// The table's own statement, and whether there is any trigger on it.
Result<QString> readDefinition(const SqlConnection& connection, HeroRules& rules)
{
    QString definition;
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT type, sql FROM sqlite_master WHERE tbl_name = 'hero' COLLATE NOCASE AND "
                        "type IN ('table', 'trigger')"),
         {}},
        [&rules, &definition](const QSqlQuery& row) {
            if (row.value(0).toString() == u"trigger") {
                const TriggerDefinition trigger(row.value(1).toString());
                rules.hasTriggers = true;
                rules.writesElsewhere |= trigger.writesElsewhere;
                rules.hidesReplacing |= trigger.replacesHeroes;
                rules.refusesHeroes |= trigger.isOnInsert && trigger.refuses;
            } else {
                definition = row.value(1).toString();
            }
        });
    return read.map([&definition] { return definition; });
}

/// A clause in a comment counts, too: then a write is only looked at more closely than it has to be.
bool hasConflictClause(const QString& definition, const char* resolution)
{
    return definition.simplified().contains(QStringLiteral("ON CONFLICT ") + QLatin1String(resolution),
                                            Qt::CaseInsensitive);
}

bool hasReplacedNull(const QString& definition)
{
    return definition.simplified().contains(QStringLiteral("NOT NULL ON CONFLICT REPLACE"), Qt::CaseInsensitive);
}

/// All unique keys of the table: which of them have the clause isn't told by any catalogue.
Result<void> readReplacingKeys(const SqlConnection& connection, HeroRules& rules)
{
    QMap<QString, ReplacingKey> keys;
    Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT list.name, info.name, info.coll, part.hidden FROM pragma_index_list('hero') AS list "
                        "JOIN pragma_index_xinfo(list.name) AS info "
                        "LEFT JOIN pragma_table_xinfo('hero') AS part ON part.cid = info.cid "
                        "WHERE list.\"unique\" AND list.origin <> 'c' AND info.key ORDER BY list.name, info.seqno"),
         {}},
        [&rules, &keys](const QSqlQuery& row) {
            // What an expression, or a computed column, is going to be isn't known before.
            rules.hidesReplacing |= row.isNull(1) || row.value(3).toInt() != 0;
            const QString name = row.value(1).toString();
            keys[row.value(0).toString()].columns.append(
                {name, quotedName(name) + QStringLiteral(" COLLATE ") + quotedName(row.value(2).toString())});
        });
    rules.replacingKeys = keys.values();
    return read;
}

/// Beside those that the product fills: required, without a default, and not computed.
Result<void> readUnfilledColumns(const SqlConnection& connection, HeroRules& rules)
{
    return connection.forEachRow(
        {QStringLiteral("SELECT name FROM pragma_table_xinfo('hero') WHERE \"notnull\" AND dflt_value IS NULL AND "
                        "NOT pk AND hidden = 0 AND lower(name) NOT IN ('name', 'age', 'secret_name')"),
         {}},
        [&rules](const QSqlQuery& row) { rules.unfilledColumns.append(row.value(0).toString()); });
}

} // namespace

Result<HeroRules> readRules(const SqlConnection& connection)
{
    HeroRules rules;
    const Result<QString> definition = readDefinition(connection, rules);
    if (!definition) {
        return failure(definition.error());
    }
    const bool replaces = hasConflictClause(*definition, "REPLACE");
    // FAIL and ROLLBACK are errors, though they end more than the statement.
    rules.hasConflictClauses = replaces || hasConflictClause(*definition, "IGNORE");
    // What else a trigger writes to such a key isn't known before, nor what is written in the place of nothing.
    rules.hidesReplacing |= replaces && (rules.hasTriggers || hasReplacedNull(*definition));
    Result<void> read = replaces ? readReplacingKeys(connection, rules) : Result<void>();
    read = read ? readUnfilledColumns(connection, rules) : read;
    if (!read) {
        return failure(read.error());
    }
    return readReferences(connection).map([&rules](const QList<HeroReference>& references) {
        rules.references = references;
        // What is done with those rows may come back to heroes.
        rules.hidesReplacing |= std::any_of(references.cbegin(), references.cend(), [](const HeroReference& reference) {
            return reference.triggersReplaceHeroes;
        });
        return rules;
    });
}

} // namespace heroadmin
