#include "gui/clipboard/heroheading.h"

#include "data/table/herotablemodel.h"
#include "gui/application/language.h"

#include <QHash>

namespace heroadmin {

namespace {

/// Each column by all of its headings, small.
QHash<QString, int> knownHeadings()
{
    QHash<QString, int> columns;
    const auto add = [&columns](const char* heading, int column) {
        columns.insert(fieldNameOf(column), column);
        const QStringList texts = Language::inAll(HeroTableModel::staticMetaObject.className(), heading);
        for (const QString& text : texts) {
            columns.insert(text.toLower(), column);
        }
    };
    add("ID", HeroTableModel::IdColumn);
    add("Name", HeroTableModel::NameColumn);
    add("Age", HeroTableModel::AgeColumn);
    add("Secret name", HeroTableModel::SecretNameColumn);
    return columns;
}

} // namespace

std::optional<int> columnOfHeading(const QString& heading)
{
    static const QHash<QString, int> columns = knownHeadings();
    const auto found = columns.constFind(heading.trimmed().toLower());
    return found == columns.cend() ? std::nullopt : std::optional(*found);
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
