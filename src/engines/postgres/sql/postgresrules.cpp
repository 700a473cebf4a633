#include "engines/postgres/sql/postgresrules.h"

#include "engines/postgres/sql/postgresreferences.h"

namespace heroadmin {

namespace {

// Bits of pg_trigger.tgtype.
constexpr int isOfEachRow = 1;
constexpr int isBefore = 2;
constexpr int isOfInsert = 4;

} // namespace

Result<HeroRules> PostgresRules::read(const SqlConnection& connection)
{
    PostgresRules rules;
    Result<void> read = rules.readTriggers(connection);
    read = read ? rules.readRewriteRules(connection) : read;
    read = read && !rules.m_mayFillColumns ? rules.readUnfilledColumns(connection) : read;
    read = read ? rules.readReferences(connection) : read;
    return read.map([&rules] { return rules.m_rules; });
}

Result<void> PostgresRules::readTriggers(const SqlConnection& connection)
{
    // Parts of the table may have triggers of their own. Those of the server itself see to foreign keys.
    return connection.forEachRow(
        {QStringLiteral("SELECT t.tgtype::int, l.lanname, p.prosrc FROM pg_trigger AS t "
                        "JOIN pg_proc AS p ON p.oid = t.tgfoid JOIN pg_language AS l ON l.oid = p.prolang "
                        "WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 28 <> 0 AND "
                        "t.tgrelid IN (SELECT to_regclass('hero')::oid UNION ALL "
                        "SELECT relid::oid FROM pg_partition_tree(to_regclass('hero')))"),
         {}},
        [this](const QSqlQuery& row) {
            addTrigger(row.value(0).toInt(),
                       TriggerDeeds::ofFunction(row.value(1).toString(), row.value(2).toString()));
        });
}

void PostgresRules::addTrigger(int events, const TriggerDeeds& deeds)
{
    const bool isOfNewRow = (events & (isOfEachRow | isBefore | isOfInsert)) == (isOfEachRow | isBefore | isOfInsert);
    m_rules.hasTriggers = true;
    m_mayFillColumns |= isOfNewRow;
    m_rules.refusesHeroes |= (deeds.raises && (events & isOfInsert) != 0) || (deeds.skipsRows && isOfNewRow);
    addDeeds(deeds);
}

void PostgresRules::addDeeds(const TriggerDeeds& deeds)
{
    m_rules.writesElsewhere |= deeds.writesElsewhere;
    m_rules.changesOtherHeroes |= deeds.writesHeroes;
}

Result<void> PostgresRules::readRewriteRules(const SqlConnection& connection)
{
    // Row level security leaves rows out just so.
    return connection.forEachRow(
        {QStringLiteral("SELECT r.is_instead, pg_get_ruledef(r.oid) FROM pg_rewrite AS r "
                        "WHERE r.ev_class = to_regclass('hero') AND r.ev_type IN ('2', '3', '4') AND "
                        "r.ev_enabled IN ('O', 'A') "
                        "UNION ALL SELECT TRUE, NULL WHERE row_security_active(to_regclass('hero'))"),
         {}},
        [this](const QSqlQuery& row) {
            m_rules.hasTriggers |= !row.isNull(1);
            m_rules.hasConflictClauses |= row.value(0).toBool();
            addDeeds(TriggerDeeds::ofStatements(row.value(1).toString()));
        });
}

Result<void> PostgresRules::readUnfilledColumns(const SqlConnection& connection)
{
    // Beside those that the product fills: required, without a default, and not computed.
    return connection.forEachRow(
        {QStringLiteral("SELECT a.attname FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid "
                        "WHERE a.attrelid = to_regclass('hero') AND a.attnum > 0 AND NOT a.attisdropped AND "
                        "(a.attnotnull OR t.typnotnull) AND NOT a.atthasdef AND t.typdefault IS NULL AND "
                        "a.attidentity = '' AND a.attname NOT IN ('name', 'age', 'secret_name') ORDER BY a.attnum"),
         {}},
        [this](const QSqlQuery& row) { m_rules.unfilledColumns.append(row.value(0).toString()); });
}

Result<void> PostgresRules::readReferences(const SqlConnection& connection)
{
    return PostgresReferences::read(connection).map([this](const PostgresReferences& read) {
        m_rules.references = read.references;
        m_rules.writesElsewhere |= read.reachFurther;
        m_rules.changesOtherHeroes |= read.changeHeroes;
    });
}

} // namespace heroadmin
