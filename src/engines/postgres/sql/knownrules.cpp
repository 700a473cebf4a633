#include "engines/postgres/sql/knownrules.h"

#include <QRegularExpression>

namespace heroadmin {

namespace {

/// A row for each column of each rule, or for each function of a trigger.
QString statement()
{
    return QStringLiteral(
        "WITH known AS (SELECT to_regclass('hero')::oid AS id UNION SELECT conrelid FROM pg_constraint "
        "WHERE contype = 'f' AND confrelid = to_regclass('hero')) "
        // Of a rule.
        "SELECT c.conname::text AS name, r.relname::text AS of_table, a.attname::text AS of_column, "
        "NULL::text AS source, c.oid::bigint AS number, k.place AS place "
        "FROM known JOIN pg_constraint AS c ON c.conrelid = known.id AND c.contype IN ('c', 'f', 'x') "
        "JOIN pg_class AS r ON r.oid = c.conrelid "
        "LEFT JOIN LATERAL unnest(c.conkey) WITH ORDINALITY AS k(number, place) ON TRUE "
        "LEFT JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.number "
        // Of a unique index; without columns where it is one of expressions, too.
        "UNION ALL SELECT n.relname, r.relname, a.attname, NULL, i.indexrelid::bigint, k.place "
        "FROM known JOIN pg_index AS i ON i.indrelid = known.id AND i.indisunique "
        "JOIN pg_class AS n ON n.oid = i.indexrelid JOIN pg_class AS r ON r.oid = i.indrelid "
        "LEFT JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, place) "
        "ON k.place <= i.indnkeyatts AND i.indexprs IS NULL "
        "LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.number "
        // A column that must have a value.
        "UNION ALL SELECT '', r.relname, a.attname, NULL, NULL, NULL FROM known JOIN pg_class AS r ON r.oid = known.id "
        "JOIN pg_attribute AS a ON a.attrelid = known.id AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped "
        // What a trigger runs.
        "UNION ALL SELECT NULL, NULL, NULL, p.prosrc, NULL, NULL FROM (SELECT DISTINCT t.tgfoid AS id FROM known "
        "JOIN pg_trigger AS t ON t.tgrelid = known.id AND NOT t.tgisinternal) AS f JOIN pg_proc AS p ON p.oid = f.id "
        "ORDER BY number, place, of_table, of_column");
}

/// Texts that a function raises as they stand there: with a placeholder in it, a text may get what a row holds.
QStringList raisedBy(const QString& source)
{
    static const QRegularExpression raise(
        QStringLiteral("\\bRAISE\\s+(?:EXCEPTION\\s+)?(?:(?:USING\\s+)?MESSAGE\\s*=\\s*)?'((?:[^']|'')*)'\\s*"
                       "(?:;|,\\s*(?:ERRCODE|HINT|DETAIL)\\b|USING\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList raised;
    QRegularExpressionMatchIterator matches = raise.globalMatch(source);
    while (matches.hasNext()) {
        QString words = matches.next().captured(1).replace(QStringLiteral("''"), QStringLiteral("'"));
        words.replace(QStringLiteral("%%"), QStringLiteral("\uFFFF"));
        if (!words.isEmpty() && !words.contains(u'%')) {
            raised.append(words.replace(QChar(0xFFFF), QStringLiteral("%")));
        }
    }
    return raised;
}

} // namespace

Result<KnownRules> KnownRules::read(const SqlConnection& connection)
{
    KnownRules known;
    QVariant last;
    const Result<void> read = connection.forEachRow({statement(), {}}, [&known, &last](const QSqlQuery& row) {
        if (!row.isNull(3)) {
            known.raised += raisedBy(row.value(3).toString());
            return;
        }
        const QVariant number = row.value(4);
        if (number.isNull() || number != last) {
            known.rules.append({row.value(0).toString(), row.value(1).toString(), {}});
        }
        last = number;
        if (!row.isNull(2)) {
            known.rules.last().columns.append(row.value(2).toString());
        }
    });
    return read.map([&known] { return known; });
}

} // namespace heroadmin
