#include "gui/keys/commandpalettemodel.h"

#include "gui/keys/wordmatch.h"

#include <algorithm>

namespace heroadmin {

CommandPaletteModel::CommandPaletteModel(const QList<PaletteEntry>& entries, QObject* parent)
    : QAbstractListModel(parent)
    , m_entries(entries)
{
    setQuery({});
}

void CommandPaletteModel::setQuery(const QString& query)
{
    // What can be done comes first, then what says it by its own name and not by its menu's.
    const auto rank = [&query](const PaletteEntry& entry) {
        return (entry.isEnabled ? 0 : 2) + (matchesWords(query, entry.text) ? 0 : 1);
    };
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_entries.cbegin(), m_entries.cend(), std::back_inserter(m_shown),
                 [&query](const PaletteEntry& entry) { return matchesWords(query, entry.text + u' ' + entry.detail); });
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&rank](const PaletteEntry& one, const PaletteEntry& other) { return rank(one) < rank(other); });
    endResetModel();
}

int CommandPaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandPaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PaletteEntry& entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return spokenText(entry);
    case DetailRole:
        return entry.detail;
    case KeysRole:
        return entry.keys;
    case IsPossibleRole:
        return entry.isEnabled;
    case ReasonRole:
        return entry.isEnabled ? QString() : tr("not now");
    default:
        return {};
    }
}

QString CommandPaletteModel::spokenText(const PaletteEntry& entry)
{
    QStringList parts{entry.text};
    if (!entry.isEnabled) {
        parts.append(tr("not now"));
    }
    for (const QString& part : {entry.keys, entry.detail}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace heroadmin
