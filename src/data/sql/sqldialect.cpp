#include "data/sql/sqldialect.h"

namespace heroadmin {

QString SqlDialect::beginWrite() const
{
    return QStringLiteral("BEGIN");
}

QString SqlDialect::orderColumn(HeroSort::Column column) const
{
    switch (column) {
    case HeroSort::Column::Name:
        return QStringLiteral("name");
    case HeroSort::Column::Age:
        return QStringLiteral("age");
    case HeroSort::Column::Id:
        break;
    }
    return QStringLiteral("id");
}

QString SqlDialect::keyedTable() const
{
    return {};
}

} // namespace heroadmin
