#pragma once

#include "core/secretname.h"
#include "data/heropage.h"

#include <QSqlTableModel>
#include <memory>
#include <optional>

namespace heroadmin {

class RevealedSecrets;

/// The table that a view binds to: a QSqlTableModel over a page-sized table in an in-memory database of the GUI thread.
/// That table has no secret names. In admin mode there is a fourth column whose cells are dots for every role, but for
/// the cells whose secret RevealedSecrets holds at the time.
class HeroTableModel : public QSqlTableModel
{
    Q_OBJECT

public:
    enum Column { IdColumn, NameColumn, AgeColumn, SecretNameColumn };

    /// Creates the page table in a connection of its own.
    static std::unique_ptr<HeroTableModel> make(const RevealedSecrets& revealedSecrets);
    ~HeroTableModel() override;

    /// True where the heroes are the same as before, in the same order: then only rows that differ are changed, and
    /// selection, place and editors in other rows stay as they are. Else the model is reset.
    bool showPage(const QList<HeroRow>& rows);

    /// The hero that a person types into: its row isn't touched by showPage() until there is another one, or none, as
    /// long as the heroes stay the same.
    void setEditedHero(std::optional<qint64> heroId);

    [[nodiscard]] bool showsHeroes(const QList<HeroRow>& rows) const; ///< The same ones, in the same order.

    void setAdminMode(bool adminMode);

    [[nodiscard]] bool isAdminMode() const { return m_adminMode; }

    [[nodiscard]] qint64 idAt(int row) const;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 where it isn't on the page.

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Always false: a cell is changed by a HeroUpdate, never in the page table alone.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// The headings in the language of now.
    void retranslate();

protected:
    [[nodiscard]] QString orderByClause() const override;

private:
    [[nodiscard]] bool updateInPlace(const QList<HeroRow>& rows);
    void update(int row, const HeroRow& hero);
    [[nodiscard]] bool fill(const QVariantList& ids, const QVariantList& names, const QVariantList& ages);
    [[nodiscard]] QVariant secretNameData(qint64 heroId, int role) const;

    HeroTableModel(const QString& connectionName, const RevealedSecrets& revealedSecrets);

    const RevealedSecrets& m_revealedSecrets;
    QString m_connectionName;
    QList<HeroRow> m_rows;
    std::optional<qint64> m_editedHero;
    std::optional<HeroRow> m_lateRow; ///< What the row of that hero is to show then.
    bool m_adminMode = false;
};

} // namespace heroadmin
