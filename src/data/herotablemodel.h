#pragma once

#include "core/secretname.h"
#include "data/heropage.h"

#include <QSqlTableModel>
#include <memory>

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

    /// Replaces all rows.
    void showPage(const QList<HeroRow>& rows);

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
    [[nodiscard]] bool fill(const QVariantList& ids, const QVariantList& names, const QVariantList& ages);
    [[nodiscard]] QVariant secretNameData(qint64 heroId, int role) const;

    HeroTableModel(const QString& connectionName, const RevealedSecrets& revealedSecrets);

    const RevealedSecrets& m_revealedSecrets;
    QString m_connectionName;
    QList<qint64> m_ids; ///< Of the rows, in order.
    bool m_adminMode = false;
};

} // namespace heroadmin
