#pragma once

#include <QSqlDatabase>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace heroadmin::testing {

/// Another program's connection to a database of the PostgresServer, closed when this goes. It waits five seconds for
/// others' locks.
class PostgresSession
{
public:
    enum class Role {
        Owner,        ///< Of the database, as the product's; the server gives it no rights beside.
        Administrator ///< Of the server.
    };

    explicit PostgresSession(const QString& database, Role role = Role::Owner);
    ~PostgresSession();
    Q_DISABLE_COPY_MOVE(PostgresSession)

    // False, or nothing, with a warning, where it fails.

    [[nodiscard]] bool run(const QString& sql) const;
    [[nodiscard]] bool run(const QStringList& statements) const; ///< In one transaction.
    [[nodiscard]] std::optional<QList<QVariantList>> rows(const QString& sql) const;
    [[nodiscard]] QVariant value(const QString& sql) const; ///< The first column of the first row.

    static constexpr const char* owner = "heroes";
    static constexpr const char* application = "heroadmin_tests"; ///< What the server knows it as.

private:
    const QString m_name;
    QSqlDatabase m_database;
};

} // namespace heroadmin::testing
