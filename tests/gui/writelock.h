#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace heroadmin::testing {

/// Another program that holds the write lock for as long as it lives.
class WriteLock
{
public:
    explicit WriteLock(const QString& path)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(path);
        m_isHeld = database.open() && QSqlQuery(database).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }

    ~WriteLock()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }

    Q_DISABLE_COPY_MOVE(WriteLock)

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    const QString m_name = QStringLiteral("other program");
    bool m_isHeld = false;
};

} // namespace heroadmin::testing
