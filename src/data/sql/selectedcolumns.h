#pragma once

#include "data/sql/sqldialect.h"

#include <QSqlQuery>
#include <QStringList>

namespace heroadmin {

/// What a SELECT reads, and where in its rows each of that is found.
class SelectedColumns
{
public:
    /// `dialect` outlives it.
    explicit SelectedColumns(const SqlDialect& dialect);

    int add(const QString& expression);            ///< Gives its place, for QSqlQuery::value().
    int addStoredValue(const QString& expression); ///< Likewise, for storedValue().

    [[nodiscard]] QString list() const; ///< Behind SELECT.

    [[nodiscard]] StoredValue storedValue(const QSqlQuery& row, int place) const;

private:
    const SqlDialect& m_dialect;
    QStringList m_columns;
};

} // namespace heroadmin
