#include "gui/clipboard/heroheading.h"

#include "data/table/herotablemodel.h"

namespace heroadmin {

namespace {

bool isSame(const QString& heading, const QString& name)
{
    return heading.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<int> columnOfHeading(const QString& heading)
{
    const QString name = heading.trimmed();
    if (isSame(name, QStringLiteral("Secret name")) || isSame(name, HeroTableModel::tr("Secret name"))) {
        return HeroTableModel::SecretNameColumn;
    }
    if (isSame(name, HeroTableModel::tr("ID"))) {
        return HeroTableModel::IdColumn;
    }
    if (isSame(name, HeroTableModel::tr("Name"))) {
        return HeroTableModel::NameColumn;
    }
    if (isSame(name, HeroTableModel::tr("Age"))) {
        return HeroTableModel::AgeColumn;
    }
    // The English headings of the others are the service's names.
    for (const int column : {HeroTableModel::IdColumn, HeroTableModel::NameColumn, HeroTableModel::AgeColumn,
                             HeroTableModel::SecretNameColumn}) {
        if (isSame(name, fieldNameOf(column))) {
            return column;
        }
    }
    return std::nullopt;
}

QString fieldNameOf(int column)
{
    switch (column) {
    case HeroTableModel::IdColumn:
        return QStringLiteral("id");
    case HeroTableModel::NameColumn:
        return QStringLiteral("name");
    case HeroTableModel::AgeColumn:
        return QStringLiteral("age");
    case HeroTableModel::SecretNameColumn:
        return QStringLiteral("secret_name");
    default:
        return {};
    }
}

} // namespace heroadmin
