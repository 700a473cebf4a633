#include "data/sql/sqldialect.h"

namespace heroadmin {

QString SqlDialect::beginWrite() const
{
    return QStringLiteral("BEGIN");
}

QStringList SqlDialect::storedValue(const QString& column) const
{
    return {column};
}

SqlStatement SqlDialect::operand(const StoredValue& value) const
{
    return {QStringLiteral("?"), {value.value}};
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
