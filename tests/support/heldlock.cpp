#include "support/heldlock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace heroadmin::testing {

HeldLock::HeldLock(const QString& path, Kind kind)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(path);
    const QString begin = kind == Kind::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN EXCLUSIVE");
    m_isHeld = database.open() && QSqlQuery(database).exec(begin);
}

HeldLock::~HeldLock()
{
    letGo();
    QSqlDatabase::removeDatabase(m_name);
}

void HeldLock::letGo()
{
    if (m_isHeld) {
        m_isHeld = !QSqlQuery(QSqlDatabase::database(m_name)).exec(QStringLiteral("ROLLBACK"));
    }
}

} // namespace heroadmin::testing
