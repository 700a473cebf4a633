#include "data/engine/heroindexes.h"

#include "data/sql/sqlstatement.h"

namespace heroadmin {

Result<HeroIndexes> HeroIndexes::read(const QSqlDatabase& connection)
{
    HeroIndexes indexes;
    // A partial index leaves heroes out.
    const Result<void> read =
        forEachRow(connection,
                   {QStringLiteral("SELECT lower(info.name) FROM pragma_index_list('hero') AS list "
                                   "JOIN pragma_index_xinfo(list.name) AS info "
                                   "WHERE NOT list.partial AND info.seqno = 0 AND upper(info.coll) = 'BINARY'"),
                    {}},
                   [&indexes](const QSqlQuery& row) {
                       const QString column = row.value(0).toString();
                       indexes.m_hasName |= column == u"name";
                       indexes.m_hasAge |= column == u"age";
                   });
    if (!read) {
        return failure(read.error());
    }
    return indexes;
}

bool HeroIndexes::has(HeroSort::Column column) const
{
    switch (column) {
    case HeroSort::Column::Name:
        return m_hasName;
    case HeroSort::Column::Age:
        return m_hasAge;
    case HeroSort::Column::Id:
        break;
    }
    return true;
}

} // namespace heroadmin
