#include "service/changelog.h"

#include "data/sql/sqlstatement.h"
#include "engines/sqlite/sqlitedatabase.h"
#include "support/herofile.h"
#include "support/sqliteengines.h"

#include <QSqlQuery>
#include <array>
#include <functional>

namespace heroadmin::testing {

namespace {

const std::array verbs{"INSERT", "UPDATE", "DELETE"};

ChangeLog::Row rowAt(const QSqlQuery& query, int first)
{
    return {query.value(first).toString(), query.value(first + 1).toString(), query.value(first + 2).toString()};
}

void forEachRowOf(const QString& path, const QString& sql, const std::function<void(const QSqlQuery& row)>& readRow)
{
    const auto database = SqliteDatabase::open(SqliteEngine::addressOfFile(path));
    if (!database || !(*database)->sql().forEachRow({sql, {}}, readRow)) {
        qWarning("The log can't be read.");
    }
}

} // namespace

bool ChangeLog::begin(const QString& path)
{
    QStringList statements{QStringLiteral("CREATE TABLE log (number INTEGER PRIMARY KEY, verb, id, old_name, old_age, "
                                          "old_secret, name, age, secret, is_ours)"),
                           QStringLiteral("CREATE TABLE ours (id)")};
    for (const char* const verb : verbs) {
        const bool isInsert = qstrcmp(verb, "INSERT") == 0;
        const bool isDelete = qstrcmp(verb, "DELETE") == 0;
        const QString nothing = QStringLiteral("NULL, NULL, NULL");
        const QString before = isInsert ? nothing : QStringLiteral("old.name, old.age, old.secret_name");
        const QString after = isDelete ? nothing : QStringLiteral("new.name, new.age, new.secret_name");
        statements.append(
            QStringLiteral("CREATE TRIGGER log_%1 AFTER %1 ON hero BEGIN INSERT INTO log (verb, id, "
                           "old_name, old_age, old_secret, name, age, secret, is_ours) VALUES ('%1', "
                           "%2.id, %3, %4, EXISTS (SELECT 1 FROM ours)); DELETE FROM ours; END")
                .arg(QLatin1String(verb), isInsert ? QStringLiteral("new") : QStringLiteral("old"), before, after));
    }
    return execute(path, statements);
}

bool ChangeLog::markOurs(const Database& database)
{
    for (const char* const verb : verbs) {
        const QString sql = QStringLiteral("CREATE TEMP TRIGGER mark_%1 BEFORE %1 ON main.hero BEGIN INSERT INTO ours "
                                           "VALUES (1); END")
                                .arg(QLatin1String(verb));
        if (!database.sql().execute({sql, {}})) {
            return false;
        }
    }
    return true;
}

QList<ChangeLog::Entry> ChangeLog::read(const QString& path)
{
    QList<Entry> entries;
    forEachRowOf(path,
                 QStringLiteral("SELECT verb, id, is_ours, old_name, old_age, old_secret, name, age, secret FROM log "
                                "ORDER BY number"),
                 [&entries](const QSqlQuery& row) {
                     entries.append({row.value(0).toString(), row.value(1).toLongLong(), rowAt(row, 3), rowAt(row, 6),
                                     row.value(2).toBool()});
                 });
    return entries;
}

QMap<qint64, ChangeLog::Row> ChangeLog::table(const QString& path)
{
    QMap<qint64, Row> rows;
    forEachRowOf(path, QStringLiteral("SELECT id, name, age, secret_name FROM hero"),
                 [&rows](const QSqlQuery& row) { rows.insert(row.value(0).toLongLong(), rowAt(row, 1)); });
    return rows;
}

} // namespace heroadmin::testing
