#include "support/sqliteheldlock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace heroadmin::testing {

SqliteHeldLock::SqliteHeldLock(const QString& path, Kind kind, const QString& write)
    : m_name(QUuid::createUuid().toString())
    , m_write(write)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(path);
    const QString begin = kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN EXCLUSIVE");
    m_isHeld =
        database.open() && QSqlQuery(database).exec(begin) && (write.isEmpty() || QSqlQuery(database).exec(write));
}

SqliteHeldLock::~SqliteHeldLock()
{
    letGo();
    QSqlDatabase::removeDatabase(m_name);
}

void SqliteHeldLock::letGo()
{
    if (m_isHeld) {
        const QString end = m_write.isEmpty() ? QStringLiteral("ROLLBACK") : QStringLiteral("COMMIT");
        m_isHeld = !QSqlQuery(QSqlDatabase::database(m_name)).exec(end);
    }
}

} // namespace heroadmin::testing
