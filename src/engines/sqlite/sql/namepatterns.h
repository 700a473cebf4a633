#pragma once

#include "data/heroes/namequery.h"
#include "data/sql/sqlstatement.h"

#include <QList>
#include <QString>
#include <optional>

namespace heroadmin {

/// A stretch of the names as the database sorts them: by their bytes in UTF-8, which is by code point.
struct NameRange
{
    QString from;              ///< Included.
    std::optional<QString> to; ///< Not included; none: to the end.

    friend bool operator==(const NameRange&, const NameRange&) = default;
};

/// A NameQuery in SQLite's patterns, of which none knows letters beyond ASCII by itself.
class NamePatterns
{
public:
    explicit NamePatterns(NameQuery query);

    /// What is true of each hero that is searched for, complete.
    [[nodiscard]] SqlStatement condition() const;

    /// The stretches of the index on names in which all that match are, disjoint and ascending. Empty: the whole index.
    /// What matches nothing has one stretch that holds nothing.
    [[nodiscard]] QList<NameRange> ranges() const;

private:
    const NameQuery m_query;
};

} // namespace heroadmin
