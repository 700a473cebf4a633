#pragma once

#include <QAbstractListModel>

namespace heroadmin {

/// What a person can do from the command palette: one thing.
struct PaletteEntry
{
    enum class Kind { Action, Database };

    Kind kind = Kind::Action;
    QString id;     ///< Of the action; of a database its location.
    QString text;   ///< What it does.
    QString detail; ///< Where it stands: a menu, a folder.
    QString keys;
    bool isEnabled = true;
};

/// The entries that match what is typed; those that can be done now come first.
class CommandPaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, IsPossibleRole, ReasonRole };

    explicit CommandPaletteModel(const QList<PaletteEntry>& entries, QObject* parent = nullptr);

    void setQuery(const QString& query); ///< Words' beginnings, in any order.

    [[nodiscard]] const PaletteEntry& entryAt(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString spokenText(const PaletteEntry& entry);

    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_shown;
};

} // namespace heroadmin
