#pragma once

#include "data/heroes/heropage.h"
#include "data/sql/sqldialect.h"

#include <QSqlQuery>
#include <QString>

namespace heroadmin {

/// The columns of `hero` that a row of a page is made of. A name comes as its first bytes, because SQL's functions of
/// text stop at U+0000; `isWhole`: with all that it was loaded as, too.
class HeroColumns
{
public:
    HeroColumns(const SqlDialect& dialect, bool isWhole);

    [[nodiscard]] QString list() const;
    [[nodiscard]] HeroRow toRow(const QSqlQuery& row) const;

private:
    const SqlDialect& m_dialect;
    const bool m_isWhole;
};

} // namespace heroadmin
