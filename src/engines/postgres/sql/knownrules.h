#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// What the server may name, or say, where a write breaks a rule of the definition of `hero`, or of a table that refers
/// to it. To be read before: in a transaction in which a statement failed, nothing can be asked. By it, what is the
/// definition's is told from what a row holds, whatever language the server speaks.
struct KnownRules
{
    struct Rule
    {
        QString name; ///< None of a column that must have a value.
        QString table;
        QStringList columns; ///< None where it is about an expression.

        friend bool operator==(const Rule&, const Rule&) = default;
    };

    QList<Rule> rules;
    QStringList raised; ///< What triggers say, to the letter, where that is the same for all rows.

    /// One statement. Errors: those of the connection.
    [[nodiscard]] static Result<KnownRules> read(const SqlConnection& connection);

    friend bool operator==(const KnownRules&, const KnownRules&) = default;
};

} // namespace heroadmin
