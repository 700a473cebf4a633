#include "data/table/pagetable.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace heroadmin {

QString PageTable::create()
{
    QString connectionName = QUuid::createUuid().toString();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    connection.setDatabaseName(QStringLiteral(":memory:"));
    if (!connection.open()) {
        qFatal("No in-memory SQLite database: %s", qPrintable(connection.lastError().text()));
    }
    // The id must not be one with the rowid, and columns without a type keep what they get.
    QSqlQuery query(connection);
    if (!query.exec(QStringLiteral("CREATE TABLE hero (id BIGINT PRIMARY KEY, name, age)"))) {
        qFatal("No page table: %s", qPrintable(query.lastError().text()));
    }
    return connectionName;
}

bool PageTable::fill(QSqlDatabase connection, const QList<HeroRow>& rows)
{
    QVariantList ids;
    QVariantList names;
    QVariantList ages;
    for (const HeroRow& row : rows) {
        ids.append(row.id);
        names.append(row.name);
        ages.append(row.age);
    }
    QSqlQuery query(connection);
    if (!connection.transaction() || !query.exec(QStringLiteral("DELETE FROM hero"))) {
        return false;
    }
    if (!ids.isEmpty()) {
        query.prepare(QStringLiteral("INSERT INTO hero (id, name, age) VALUES (?, ?, ?)"));
        query.addBindValue(ids);
        query.addBindValue(names);
        query.addBindValue(ages);
        if (!query.execBatch()) {
            connection.rollback();
            return false;
        }
    }
    query.finish();
    return connection.commit();
}

QString PageTable::orderByClause()
{
    return QStringLiteral("ORDER BY rowid");
}

} // namespace heroadmin
