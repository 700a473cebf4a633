#pragma once

#include "data/engine/heroindexes.h"
#include "data/heroes/heropage.h"
#include "data/heroes/herosearchrequest.h"
#include "data/sql/heroorder.h"
#include "data/sql/selectedcolumns.h"

namespace heroadmin {

/// What is looked for as one statement. Along an index it is read stretch by stretch, the next one only where the one
/// in front of it has too few heroes; else it is all that match, sorted.
class HeroSearchStatement
{
public:
    /// `dialect` outlives it.
    HeroSearchStatement(const HeroSearchRequest& request, const HeroIndexes& indexes, const SqlDialect& dialect);

    [[nodiscard]] SqlStatement statement() const;

    [[nodiscard]] bool isShort() const; ///< Of one hero at most, by its id.

    [[nodiscard]] HeroRow toRow(const QSqlQuery& row) const;

private:
    [[nodiscard]] SqlStatement found() const;
    [[nodiscard]] SqlStatement alongIndex() const;
    [[nodiscard]] SqlStatement alongAges(const OrderStretch& stretch) const;
    [[nodiscard]] SqlStatement sorted() const;
    [[nodiscard]] SqlStatement matching(const SqlStatement& condition) const;
    [[nodiscard]] qint64 most() const;

    HeroSearchRequest m_request;
    HeroIndexes m_indexes;
    const SqlDialect& m_dialect;
    HeroOrder m_order;
    SelectedColumns m_columns;
    int m_id;
    int m_name;
    int m_age;
};

} // namespace heroadmin
