#include "data/engine/heroreference.h"

#include <algorithm>

namespace heroadmin {

QString HeroReference::name() const
{
    return isNamedByColumn ? table + u'.' + columns.constFirst().name : table;
}

bool HeroReference::isToHero() const
{
    return parent.compare(u"hero", Qt::CaseInsensitive) == 0;
}

bool HeroReference::isToId() const
{
    return isToHero() &&
           std::any_of(columns.cbegin(), columns.cend(), [](const Column& column) { return column.isHeroId; });
}

ReferTo HeroReference::referTo() const
{
    if (!isToHero()) {
        return ReferTo::Rows;
    }
    if (!isToId()) {
        return ReferTo::Value;
    }
    return isOfHeroes ? ReferTo::Ancestors : ReferTo::Id;
}

QStringList HeroReference::heroFields() const
{
    QStringList fields;
    for (const Column& column : columns) {
        const QString name = column.ofParent.toLower();
        if (isToHero() && (name == u"name" || name == u"age" || name == u"secret_name")) {
            fields.append(column.ofParent);
        }
    }
    return fields;
}

bool HeroReference::fitsInto(const HeroReference& now) const
{
    return table == now.table && parent == now.parent && columns == now.columns && onDelete == now.onDelete &&
           rowKey == now.rowKey && isRowKeyHidden == now.isRowKeyHidden && !now.isLost &&
           std::all_of(writableColumns.cbegin(), writableColumns.cend(),
                       [&now](const QString& column) { return now.writableColumns.contains(column); });
}

} // namespace heroadmin
