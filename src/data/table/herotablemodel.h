#pragma once

#include "core/herovalidator.h"
#include "data/heroes/herochange.h"
#include "data/heroes/heropage.h"
#include "data/table/pendingedits.h"

#include <QSqlTableModel>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

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

    enum Role {
        PendingRole = Qt::UserRole + 0x100, ///< True while the shown value is being written.
        NeedsDialogRole,                    ///< True where an edit in one line would change what isn't meant.
    };

    using Write = std::function<void(HeroEdit)>;

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

    /// What is shown and copied in place of a secret name: of one width whatever it hides.
    [[nodiscard]] static QString mask() { return QStringLiteral("••••••••"); }

    [[nodiscard]] qint64 idAt(int row) const;
    [[nodiscard]] int rowOf(qint64 id) const; ///< -1 where it isn't on the page.

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// For assistive tools, which set the text of a cell through the view's accessible interface; a person's editor
    /// gives its edit to write(). Makes a HeroEdit of the text or number; an invalid value or a blank text is no age.
    /// An empty secret name stays as it is. False where a rule is broken; true without a write where nothing changes.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

    /// Whether the database can be written to: cells are editable then.
    void setEditable(bool editable) { m_isEditable = editable; }

    /// What the column `age` of the database holds.
    void setAgeRange(AgeRange ageRange) { m_ageRange = ageRange; }

    /// Who writes what write() and setData() were given; settle() is its answer.
    void setWrite(Write write) { m_write = std::move(write); }

    /// Shows the new values as pending, and has them written; only where a Write is set.
    void write(HeroEdit edit);

    /// Shows the new values as pending only.
    void markPending(const HeroEdit& edit);

    /// The answer for one field: what was written goes on showing until a page is read again.
    void settle(qint64 id, HeroField field, bool isWritten);
    void forgetPending(); ///< The ids are those of another database now.

    /// The hero as it was loaded and changed here since; none where not all of it is known.
    [[nodiscard]] std::optional<HeroSnapshot> loaded(qint64 id) const { return m_pending.loaded(id); }

    [[nodiscard]] static std::optional<HeroField> fieldOf(int column); ///< None for the id.
    [[nodiscard]] static Column columnOf(HeroField field);

    /// The headings in the language of now.
    void retranslate();

protected:
    [[nodiscard]] QString orderByClause() const override;

private:
    [[nodiscard]] bool updateInPlace(const QList<HeroRow>& rows);
    void update(int row, const HeroRow& hero);
    [[nodiscard]] QVariant shownData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant secretNameData(qint64 heroId, int role) const;
    [[nodiscard]] bool isPending(const QModelIndex& index) const;
    [[nodiscard]] bool needsDialog(const QModelIndex& index) const;
    void announceChange(qint64 id, HeroField field);

    HeroTableModel(const QString& connectionName, const RevealedSecrets& revealedSecrets);

    const RevealedSecrets& m_revealedSecrets;
    QString m_connectionName;
    QList<HeroRow> m_rows;
    std::optional<qint64> m_editedHero;
    std::optional<HeroRow> m_lateRow; ///< What the row of that hero is to show then.
    PendingEdits m_pending;
    Write m_write;
    bool m_adminMode = false;
    bool m_isEditable = false;
    AgeRange m_ageRange;
};

} // namespace heroadmin
