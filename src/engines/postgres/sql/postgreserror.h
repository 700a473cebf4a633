#pragma once

#include "core/error.h"
#include "engines/postgres/sql/knownrules.h"

#include <QCoreApplication>

class QSqlError;
class QSqlQuery;

namespace heroadmin {

/// What a failed statement means, decided by its SQLSTATE. Of the server's own text, which may hold whole rows, only
/// names of the definition are told, and nothing else is kept.
class PostgresError
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresError)

public:
    /// Of a statement that has just failed. ConnectionLost where the connection is gone.
    [[nodiscard]] static Error of(const QSqlQuery& failed, const KnownRules& rules);

    /// `isOpen`: what the driver says of the connection behind it.
    [[nodiscard]] static Error of(const QSqlError& error, bool isOpen, const KnownRules& rules = {});

private:
    [[nodiscard]] static Error meaningOf(const QString& code, const QString& words, const KnownRules& rules);
};

} // namespace heroadmin
