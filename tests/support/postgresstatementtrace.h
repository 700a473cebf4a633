#pragma once

#include "support/statementtrace.h"

#include <QList>

namespace heroadmin::testing {

/// What the server writes to its log about one database, and not about PostgresSessions: the statements, and how it
/// went about them.
class PostgresStatementTrace final : public StatementTrace
{
public:
    explicit PostgresStatementTrace(const QString& database);
    ~PostgresStatementTrace() override;

    [[nodiscard]] QStringList statements() const override;
    [[nodiscard]] QStringList columnsGiven() const override;
    [[nodiscard]] int connections() const override;
    void clear() override;

private:
    /// Of the log, with all its lines.
    struct Entry
    {
        QString process;
        QString text;
    };

    [[nodiscard]] QList<Entry> entries(qint64 from) const;

    const QString m_database;
    const qint64 m_begin; ///< In the log, in bytes.
    qint64 m_cleared;
};

} // namespace heroadmin::testing
