#include "support/postgressession.h"

#include "support/postgresserver.h"

#include <QDebug>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace heroadmin::testing {

PostgresSession::PostgresSession(const QString& database, Role role)
    : m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name))
{
    m_database.setHostName(PostgresServer::running().socketFolder());
    m_database.setDatabaseName(database);
    m_database.setUserName(role == Role::Owner ? QString::fromLatin1(owner) : QStringLiteral("postgres"));
    m_database.setConnectOptions(QStringLiteral("application_name=%1;options='-c lock_timeout=5000 -c "
                                                "client_min_messages=warning'")
                                     .arg(QLatin1String(application)));
    if (!m_database.open()) {
        qWarning() << database << m_database.lastError();
    }
}

PostgresSession::~PostgresSession()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

bool PostgresSession::run(const QString& sql) const
{
    return rows(sql).has_value();
}

bool PostgresSession::run(const QStringList& statements) const
{
    QStringList all = statements;
    all.prepend(QStringLiteral("BEGIN"));
    all.append(QStringLiteral("COMMIT"));
    return std::all_of(all.begin(), all.end(), [this](const QString& sql) { return run(sql); });
}

std::optional<QList<QVariantList>> PostgresSession::rows(const QString& sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        qWarning() << m_database.databaseName() << query.lastError() << sql;
        return std::nullopt;
    }
    QList<QVariantList> rows;
    const int columns = query.record().count();
    while (query.next()) {
        QVariantList& row = rows.emplace_back();
        for (int column = 0; column < columns; ++column) {
            row.append(query.value(column));
        }
    }
    return rows;
}

QVariant PostgresSession::value(const QString& sql) const
{
    const QList<QVariantList> all = rows(sql).value_or(QList<QVariantList>());
    return all.isEmpty() ? QVariant() : all.constFirst().constFirst();
}

} // namespace heroadmin::testing
