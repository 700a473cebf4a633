#include "engines/postgres/sql/definitionmark.h"

namespace heroadmin {

Result<QByteArray> readDefinitionMark(const SqlConnection& connection)
{
    // Every change of a definition writes rows of the catalogs, which then are of another transaction. Looked at are
    // the table, what is part of it, and generation by generation what refers to it.
    return connection
        .readValue(
            {QStringLiteral(
                 "WITH RECURSIVE part AS (SELECT to_regclass('hero')::oid AS oid "
                 "UNION SELECT next.oid FROM part JOIN ("
                 "SELECT confrelid AS above, conrelid AS oid FROM pg_constraint WHERE contype = 'f' "
                 "UNION ALL SELECT inhparent, inhrelid FROM pg_inherits) AS next ON next.above = part.oid), "
                 "written AS ("
                 "SELECT 1 AS kind, c.oid AS of, c.xmin AS by FROM pg_class AS c JOIN part ON part.oid = c.oid "
                 "UNION ALL SELECT 2, a.attrelid, a.xmin FROM pg_attribute AS a JOIN part ON part.oid = a.attrelid "
                 "UNION ALL SELECT 3, d.oid, d.xmin FROM pg_attrdef AS d JOIN part ON part.oid = d.adrelid "
                 "UNION ALL SELECT 4, x.indexrelid, x.xmin FROM pg_index AS x JOIN part ON part.oid = x.indrelid "
                 "UNION ALL SELECT 5, k.oid, k.xmin FROM pg_constraint AS k JOIN part ON part.oid = k.conrelid "
                 "UNION ALL SELECT 6, t.oid, t.xmin FROM pg_trigger AS t JOIN part ON part.oid = t.tgrelid "
                 "UNION ALL SELECT 7, p.oid, p.xmin FROM pg_trigger AS t JOIN part ON part.oid = t.tgrelid "
                 "JOIN pg_proc AS p ON p.oid = t.tgfoid "
                 "UNION ALL SELECT 8, r.oid, r.xmin FROM pg_rewrite AS r JOIN part ON part.oid = r.ev_class "
                 "UNION ALL SELECT 9, s.oid, s.xmin FROM pg_attrdef AS d JOIN part ON part.oid = d.adrelid "
                 "JOIN pg_depend AS needed ON needed.classid = 'pg_attrdef'::regclass AND needed.objid = d.oid "
                 "JOIN pg_class AS s ON s.oid = needed.refobjid AND needed.refclassid = 'pg_class'::regclass "
                 "UNION ALL SELECT 10, m.roleid, m.xmin FROM pg_auth_members AS m "
                 "UNION ALL SELECT 11, d.oid, d.xmin FROM pg_database AS d WHERE d.datname = current_database() "
                 "UNION ALL SELECT 12, t.oid, t.xmin FROM pg_attribute AS a JOIN part ON part.oid = a.attrelid "
                 "JOIN pg_type AS t ON t.oid = a.atttypid AND t.typtype = 'd') "
                 "SELECT concat_ws(' ', current_user, current_setting('is_superuser'), "
                 "current_setting('transaction_read_only'), pg_is_in_recovery(), to_regclass('hero'), "
                 "(SELECT string_agg(concat_ws('.', kind, of, by), ' ' ORDER BY kind, of, by::text) FROM written))"),
             {}})
        .map([](const QVariant& mark) { return mark.toByteArray(); });
}

} // namespace heroadmin
