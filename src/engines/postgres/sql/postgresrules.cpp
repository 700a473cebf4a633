#include "engines/postgres/sql/postgresrules.h"

#include "engines/postgres/sql/postgresreferences.h"

#include <QRegularExpression>

namespace heroadmin {

namespace {

// Bits of pg_trigger.tgtype.
constexpr int isOfEachRow = 1;
constexpr int isBefore = 2;
constexpr int isOfInsert = 4;

constexpr auto patternOptions =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;

/// Without its schema and quotes.
bool isTableOfHeroes(const QString& target)
{
    static const QRegularExpression heroes(QStringLiteral("^(?:.*\\.)?\"?hero\"?$"), patternOptions);
    return heroes.match(target).hasMatch();
}

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
            addTrigger(row.value(0).toInt(), row.value(1).toString(), row.value(2).toString());
        });
}

void PostgresRules::addTrigger(int events, const QString& language, const QString& source)
{
    m_rules.hasTriggers = true;
    const bool isOfNewRow = (events & (isOfEachRow | isBefore | isOfInsert)) == (isOfEachRow | isBefore | isOfInsert);
    m_mayFillColumns |= isOfNewRow;
    if (language == u"internal") {
        return; // The server's own: they touch nothing but the row.
    }
    // Code that nobody can read here may do anything.
    const bool isReadable = language != u"c";
    m_rules.writesElsewhere |= !isReadable;
    m_rules.refusesHeroes |= !isReadable && (events & isOfInsert) != 0;
    if (isReadable) {
        addWrites(source);
        static const QRegularExpression raises(
            QStringLiteral(
                "\\b(?:RAISE\\b(?!\\s+(?:DEBUG|LOG|INFO|NOTICE|WARNING)\\b)|ASSERT\\b|plpy\\.(?:error|fatal)|"
                "die\\b|elog\\s*\\(\\s*ERROR)"),
            patternOptions);
        static const QRegularExpression skips(QStringLiteral("\\bRETURN\\s*\\(?\\s*NULL\\b"), patternOptions);
        m_rules.refusesHeroes |= (events & isOfInsert) != 0 && source.contains(raises);
        m_rules.refusesHeroes |= isOfNewRow && source.contains(skips);
    }
}

/// A word in a comment counts, too. What is written by a statement that is only put together there, or by another
/// function, isn't known.
void PostgresRules::addWrites(const QString& statements)
{
    static const QRegularExpression lock(QStringLiteral("\\b(?:FOR\\s+(?:NO\\s+KEY\\s+)?|DO\\s+)UPDATE\\b"),
                                         patternOptions);
    static const QRegularExpression write(
        QStringLiteral(
            "\\b(?:INSERT\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM(?:\\s+ONLY)?|MERGE\\s+INTO(?:\\s+ONLY)?|"
            "TRUNCATE(?:\\s+TABLE)?(?:\\s+ONLY)?)\\s+([^\\s(;,']+)"),
        patternOptions);
    static const QRegularExpression unknown(
        QStringLiteral("\\b(?:EXECUTE\\b|PERFORM\\s+(?!(?:pg_catalog\\.)?pg_notify\\b))"), patternOptions);
    // Behind UPDATE, no name of a table.
    static const QRegularExpression word(QStringLiteral("^(?:OF|ON|OR|SET|THEN|TO)$"), patternOptions);
    const QString rest = QString(statements).replace(lock, QString());
    m_rules.writesElsewhere |= rest.contains(unknown);
    for (auto writes = write.globalMatch(rest); writes.hasNext();) {
        const QString target = writes.next().captured(1);
        if (target.contains(word)) {
            continue;
        }
        const bool isToHeroes = isTableOfHeroes(target);
        m_rules.writesElsewhere |= !isToHeroes;
        m_rules.changesOtherHeroes |= isToHeroes;
    }
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
            addWrites(row.value(1).toString());
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
        for (const HeroReference& reference : read.references) {
            // The server does it at once, before anybody could take images of them.
            m_rules.changesOtherHeroes |= reference.isOfHeroes && isChange(reference.onDelete);
        }
    });
}

} // namespace heroadmin
