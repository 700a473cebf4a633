#include "support/heldlock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

namespace heroadmin::testing {

HeldLock::HeldLock(const QString& path)
    : m_name(QUuid::createUuid().toString())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    database.setDatabaseName(path);
    m_isHeld = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
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
