#include "engines/postgres/sql/postgresrights.h"

#include "core/foreigntext.h"

#include <QLocale>

namespace heroadmin {

Result<PostgresRights> PostgresRights::read(const SqlConnection& connection)
{
    PostgresRights rights;
    // Who locks a hero has to be allowed to change something of one. An identity column takes its ids without asking.
    const Result<void> read = connection.forEachRow(
        {QStringLiteral("SELECT a.attname, has_column_privilege(a.attrelid, a.attnum, 'SELECT'), "
                        "has_column_privilege(a.attrelid, a.attnum, 'INSERT'), "
                        "has_column_privilege(a.attrelid, a.attnum, 'UPDATE'), current_user::text, "
                        "pg_is_in_recovery(), current_setting('transaction_read_only') = 'on', "
                        "has_database_privilege(current_database(), 'TEMP'), "
                        "has_table_privilege(a.attrelid, 'DELETE'), has_any_column_privilege(a.attrelid, 'UPDATE'), "
                        "NOT EXISTS (SELECT 1 FROM pg_attrdef AS d JOIN pg_depend AS needed ON needed.classid = "
                        "'pg_attrdef'::regclass AND needed.objid = d.oid AND needed.refclassid = 'pg_class'::regclass "
                        "JOIN pg_class AS s ON s.oid = needed.refobjid WHERE d.adrelid = a.attrelid AND "
                        "CASE s.relkind WHEN 'S' THEN NOT has_sequence_privilege(s.oid, 'USAGE, UPDATE') END) "
                        "FROM pg_attribute AS a WHERE a.attrelid = to_regclass('hero') AND a.attnum > 0 AND "
                        "NOT a.attisdropped AND a.attgenerated = ''"),
         {}},
        [&rights](const QSqlQuery& row) {
            rights.add(row.value(0).toString(), {row.value(1).toBool(), row.value(2).toBool(), row.value(3).toBool()});
            rights.m_role = row.value(4).toString();
            rights.m_isStandby = row.value(5).toBool();
            rights.m_isReadOnly = row.value(6).toBool();
            rights.m_mayMakeTables = row.value(7).toBool();
            rights.m_mayDelete = row.value(8).toBool();
            rights.m_mayLock = row.value(9).toBool();
            rights.m_mayTakeIds = row.value(10).toBool();
        });
    return read.map([&rights] { return rights; });
}

void PostgresRights::add(const QString& column, const OfColumn& rights)
{
    m_mayReadAll &= rights.mayRead;
    m_mayInsertAll &= rights.mayInsert || column == u"id";
    if (column == u"id") {
        m_id = rights;
    } else if (column == u"name") {
        m_name = rights;
    } else if (column == u"age") {
        m_age = rights;
    } else if (column == u"secret_name") {
        m_secretName = rights;
    }
}

bool PostgresRights::mayAdd() const
{
    return m_name.mayInsert && m_age.mayInsert && m_secretName.mayInsert && m_mayTakeIds;
}

bool PostgresRights::mayChangeSecrets() const
{
    // What was there before is kept for Undo.
    return m_secretName.mayUpdate && m_secretName.mayRead;
}

bool PostgresRights::mayDelete() const
{
    return m_mayDelete && m_mayLock;
}

bool PostgresRights::maySayAll() const
{
    return m_mayReadAll && m_mayInsertAll;
}

QString PostgresRights::shownRole() const
{
    return shortForeignText(m_role);
}

QString PostgresRights::whyNotReadable() const
{
    return m_id.mayRead && m_name.mayRead && m_age.mayRead
               ? QString()
               : tr("The role “%1” may not read the ids, names and ages of the table “hero”.").arg(shownRole());
}

QString PostgresRights::readOnlyReason() const
{
    if (m_isStandby) {
        return tr("Its server is a standby, which follows another one and writes nothing by itself.");
    }
    if (m_isReadOnly) {
        return tr("Its server lets this connection read only.");
    }
    if (!mayAdd() && !m_name.mayUpdate && !m_age.mayUpdate && !mayChangeSecrets() && !mayDelete()) {
        return tr("The role “%1” may not write heroes.").arg(shownRole());
    }
    if (!m_mayMakeTables) {
        return tr("The role “%1” may not make temporary tables, in which Hero Admin keeps what was there before.")
            .arg(shownRole());
    }
    return {};
}

QStringList PostgresRights::limits() const
{
    struct Deed
    {
        bool isPossible;
        QString phrase;
    };

    const QList<Deed> deeds{
        //: What can't be done, in a list
        {mayAdd(), tr("add heroes")},
        {m_name.mayUpdate, tr("change names")},
        {m_age.mayUpdate, tr("change ages")},
        {mayChangeSecrets(), tr("change secret names")},
        {mayDelete(), tr("delete heroes")},
        {!mayAdd() || maySayAll(), tr("duplicate heroes")},
        {!mayDelete() || (maySayAll() && m_id.mayInsert), tr("bring back heroes who were deleted")},
        {mayReadSecrets(), tr("reveal secret names")},
    };
    QStringList impossible;
    for (const Deed& deed : deeds) {
        if (!deed.isPossible) {
            impossible.append(deed.phrase);
        }
    }
    if (impossible.isEmpty()) {
        return {};
    }
    return {tr("The role “%1” doesn't have all rights on the table “hero”. So it is impossible here to %2.")
                .arg(shownRole(), QLocale().createSeparatedList(impossible))};
}

} // namespace heroadmin
