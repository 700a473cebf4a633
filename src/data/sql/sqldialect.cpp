#include "data/sql/sqldialect.h"

namespace heroadmin {

QString SqlDialect::beginRead() const
{
    return QStringLiteral("BEGIN");
}

QString SqlDialect::beginWrite() const
{
    return QStringLiteral("BEGIN");
}

QString SqlDialect::lock(const QString& row) const
{
    return keepsOthersOut() ? QString() : QStringLiteral(" FOR UPDATE OF ") + row;
}

QString SqlDialect::areOther(const QString& one, const QString& other) const
{
    return exactly(one) + QStringLiteral(" IS DISTINCT FROM ") + exactly(other);
}

QString SqlDialect::wholeNumber() const
{
    return QStringLiteral("CAST(? AS BIGINT)");
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

QString SqlDialect::withOwnKey() const
{
    return QStringLiteral(" OVERRIDING SYSTEM VALUE");
}

QString SqlDialect::createTrigger(const QString& /*name*/, Event /*event*/, const QString& /*statement*/) const
{
    return {};
}

QString SqlDialect::dropTrigger(const QString& /*name*/) const
{
    return {};
}

QString SqlDialect::keyedTable() const
{
    return {};
}

} // namespace heroadmin
