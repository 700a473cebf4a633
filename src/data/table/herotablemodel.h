#pragma once

#include "core/herovalidator.h"
#include "data/heroes/herochange.h"
#include "data/heroes/heropage.h"
#include "data/heroes/oddvalue.h"
#include "data/table/pendingedits.h"

#include <QSet>
#include <QSqlTableModel>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace heroadmin {

class RevealedSecrets;

/// The table that a view binds to: a QSqlTableModel over a page-sized table in an in-memory database of the GUI thread.
/// That table has no secret names. What a cell shows, and what guards the next write of it, is the page that was read
/// last with what was written since, and nothing else: the values that Qt keeps of its table are never shown.
/// In admin mode there is a fourth column whose cells are dots for every role, but for the cells whose secret
/// RevealedSecrets holds at the time.
class HeroTableModel : public QSqlTableModel
{
    Q_OBJECT

public:
    enum Column { IdColumn, NameColumn, AgeColumn, SecretNameColumn };

    enum Role {
        PendingRole = Qt::UserRole + 0x100, ///< True while the shown value is being written.
        NeedsReadingRole, ///< True where the row isn't enough to edit the cell, or isn't known to be right any more.
        OddRole,          ///< What to show in place of a value that its column isn't meant for; empty for all others.
        OddReasonRole,    ///< Whole sentences about such a value, likewise.
    };

    using Write = std::function<void(HeroEdit)>;

    /// Creates the page table in a connection of its own.
    static std::unique_ptr<HeroTableModel> make(const RevealedSecrets& revealedSecrets);
    ~HeroTableModel() override;

    /// True where the heroes are the same as before, in the same order: then only rows that differ are changed, and
    /// selection, place and editors stay as they are. Else the model is reset. The page has to be asked for after
    /// whatever was settled.
    bool showPage(const QList<HeroRow>& rows);

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

    /// The answer to the oldest of those edits of that hero's fields. `stored`: the hero as it is since; none where
    /// nothing was written.
    void settle(const HeroEdit& edit, const std::optional<HeroSnapshot>& stored);
    /// That was written, and what it made of its heroes only the next page can tell, or the answer to an edit of
    /// theirs.
    void doubt(const HeroChange& change);

    /// Asked of each cell that is to be edited: whether something is going on that makes all rows doubtful.
    void setDoubt(std::function<bool()> isInDoubt) { m_isInDoubt = std::move(isInDoubt); }

    void forgetPending(); ///< The ids are those of another database now, and nothing guards a write any more.

    /// The hero as its row shows it; none where not all of it is known, or something else may be so by now. What is
    /// still being written is done by then: this guards the write that comes behind it.
    [[nodiscard]] std::optional<HeroSnapshot> loaded(qint64 id) const;

    [[nodiscard]] static std::optional<HeroField> fieldOf(int column); ///< None for the id.
    [[nodiscard]] static Column columnOf(HeroField field);

    /// The headings in the language of now.
    void retranslate();

protected:
    [[nodiscard]] QString orderByClause() const override;

private:
    void updateInPlace(const QList<HeroRow>& rows);

    [[nodiscard]] HeroRow shownRow(int row) const { return m_pending.over(m_rows.value(row)); }

    [[nodiscard]] QVariant shownData(const QModelIndex& index, int role) const;
    [[nodiscard]] static QVariant valueOf(const HeroRow& row, int column);
    [[nodiscard]] QVariant oddData(const QModelIndex& index, int role) const;
    [[nodiscard]] std::optional<OddValue> oddAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant secretNameData(qint64 heroId, int role) const;
    [[nodiscard]] bool isPending(const QModelIndex& index) const;
    [[nodiscard]] bool isPending(qint64 id) const; ///< Any of its fields.
    [[nodiscard]] bool needsReading(const QModelIndex& index) const;

    HeroTableModel(const QString& connectionName, const RevealedSecrets& revealedSecrets);

    const RevealedSecrets& m_revealedSecrets;
    QString m_connectionName;
    QList<HeroRow> m_rows; ///< As they were read, with what was written to them since.
    PendingEdits m_pending;
    QSet<qint64> m_doubted; ///< Ids, since the page was shown.
    std::function<bool()> m_isInDoubt;
    Write m_write;
    bool m_adminMode = false;
    bool m_isEditable = false;
    AgeRange m_ageRange;
};

} // namespace heroadmin
