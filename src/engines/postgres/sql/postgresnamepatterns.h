#pragma once

#include "data/heroes/namequery.h"
#include "data/sql/sqlstatement.h"

#include <QString>

namespace heroadmin {

/// A NameQuery as a regular expression, a class of letters for each letter: what the server itself takes for the same
/// letter depends on its locale.
class PostgresNamePatterns
{
public:
    explicit PostgresNamePatterns(NameQuery query);

    /// What is true of each hero that is searched for, complete.
    [[nodiscard]] SqlStatement condition() const;

    /// Of a text that isPossible(), and isn't empty.
    [[nodiscard]] QString expression() const;

private:
    const NameQuery m_query;
};

} // namespace heroadmin
