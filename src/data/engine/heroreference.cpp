#include "data/engine/heroreference.h"

#include <algorithm>

namespace heroadmin {

QString HeroReference::name() const
{
    return isNamedByColumn ? table + u'.' + columns.constFirst().name : table;
}

bool HeroReference::fitsInto(const HeroReference& now) const
{
    return table == now.table && columns == now.columns && onDelete == now.onDelete && rowKey == now.rowKey &&
           isRowKeyHidden == now.isRowKeyHidden &&
           std::all_of(writableColumns.cbegin(), writableColumns.cend(),
                       [&now](const QString& column) { return now.writableColumns.contains(column); });
}

} // namespace heroadmin
