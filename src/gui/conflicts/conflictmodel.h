#pragma once

#include "data/heroes/herochange.h"
#include "gui/conflicts/conflictkind.h"

#include <QAbstractTableModel>
#include <QList>

namespace heroadmin {

/// One row for each decision that conflicts leave to a person: a clashing field, or a whole hero. Each starts as
/// "theirs". What will be in the database is bold.
class ConflictModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HeroColumn, FieldColumn, WasColumn, YoursColumn, TheirsColumn, DecisionColumn, ColumnCount };

    ConflictModel(ConflictKind kind, QList<HeroConflict> conflicts, QObject* parent = nullptr);

    /// One for each conflict, in their order.
    [[nodiscard]] QList<ConflictChoice> choices() const;

    void setMine(const QList<int>& rows, bool mine);

    [[nodiscard]] bool isMine(int row) const { return m_decisions.at(row).isMine; }

    /// False where there is nothing left to decide: a hero that is gone, and of which nobody knows enough to create it
    /// anew.
    [[nodiscard]] bool canBeMine(int row) const;

    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class About { Field, GoneHero, ChangedHero };

    struct Decision
    {
        qsizetype conflict = 0; ///< Its place in the list.
        qsizetype field = 0;    ///< Among the conflict's; only where it is about one.
        About about = About::Field;
        bool isMine = false;
    };

    [[nodiscard]] const FieldConflict& fieldOf(const Decision& decision) const;
    [[nodiscard]] QString text(const Decision& decision, int column) const;
    [[nodiscard]] QString fieldText(const Decision& decision, int column) const;
    [[nodiscard]] QString heroText(const Decision& decision, int column) const;
    [[nodiscard]] QString decisionText(const Decision& decision) const;
    [[nodiscard]] QString spokenText(const Decision& decision) const;

    const ConflictKind m_kind;
    const QList<HeroConflict> m_conflicts;
    QList<Decision> m_decisions;
};

} // namespace heroadmin
