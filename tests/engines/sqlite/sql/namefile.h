#pragma once

#include "data/sql/sqlconnection.h"
#include "engines/sqlite/sql/sqlitedialect.h"
#include "support/herofile.h"

#include <QSqlDatabase>
#include <QTemporaryDir>
#include <QTest>

namespace heroadmin::testing {

/// A database whose heroes have the names that a test gives them, and the test's own connection to it.
class NameFile
{
public:
    NameFile()
    {
        if (!createHeroFile(path())) {
            qFatal("no file to test with");
        }
        m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
        m_connection.setDatabaseName(path());
        m_connection.open();
    }

    ~NameFile()
    {
        m_connection = {};
        QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
    }

    NameFile(const NameFile&) = delete;
    NameFile(NameFile&&) = delete;
    NameFile& operator=(const NameFile&) = delete;
    NameFile& operator=(NameFile&&) = delete;

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("names.db")); }

    [[nodiscard]] QSqlDatabase& connection() { return m_connection; }

    [[nodiscard]] SqlConnection sql() const { return {m_connection, m_dialect}; }

    /// Of age 20.
    void addHero(qint64 id, const QString& name)
    {
        const Result<void> added = sql().execute(
            {QStringLiteral("INSERT INTO hero (id, name, age, secret_name) VALUES (?, ?, 20, 's')"), {id, name}});
        QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    }

    /// Ascending. A statement that fails is a failure of the test.
    [[nodiscard]] QList<qint64> idsWhere(const SqlStatement& condition) const
    {
        SqlStatement statement{QStringLiteral("SELECT id FROM hero WHERE "), {}};
        statement += condition;
        statement.sql += QStringLiteral(" ORDER BY id");
        QList<qint64> ids;
        const Result<void> done =
            sql().forEachRow(statement, [&ids](const QSqlQuery& row) { ids.append(row.value(0).toLongLong()); });
        if (!done) {
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
        }
        return ids;
    }

private:
    QTemporaryDir m_folder;
    QSqlDatabase m_connection;
    const SqliteDialect m_dialect;
};

} // namespace heroadmin::testing
