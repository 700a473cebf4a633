#pragma once

#include "core/herocreate.h"
#include "core/herovalidator.h"
#include "data/heroes/herochange.h"
#include "gui/clipboard/pasteplan.h"

#include <QAbstractTableModel>
#include <vector>

namespace heroadmin {

/// What pasting would do, row by row: every cell can be mended, every row left out. Rules are looked at again only for
/// the rows that a change is about.
class PasteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowColumn, NameColumn, AgeColumn, SecretNameColumn, EffectColumn };

    enum Role {
        ProblemRole = Qt::UserRole, ///< The sentence about a cell that keeps everything from being pasted.
        HintRole,                   ///< The sentence about a cell that is worth a second look.
    };

    struct Counts
    {
        int written = 0; ///< Added or changed; a row with a problem is neither.
        int unchanged = 0;
        int leftOut = 0;
        int problems = 0; ///< Rows that have one, without those that are left out.
    };

    PasteModel(PastePlan plan, AgeRange ageRange, QObject* parent = nullptr);

    [[nodiscard]] bool createsHeroes() const { return m_plan.createsHeroes; }

    [[nodiscard]] bool pastes(HeroField field) const { return m_plan.fields.contains(field); }

    /// For every new hero that has none. It is no part of an update.
    void setCommonSecretName(SecretName secretName);

    [[nodiscard]] bool lacksSecretNames() const; ///< Of new heroes; the common one left out of account.

    void setTaken(const QList<int>& rows, bool isTaken);
    [[nodiscard]] bool isTaken(int row) const;

    [[nodiscard]] Counts counts() const;

    /// The next cell with a problem behind `index`, from the start again at the end; invalid where there is none.
    [[nodiscard]] QModelIndex nextProblem(const QModelIndex& index) const;

    /// A person changed something since the start.
    [[nodiscard]] bool isEdited() const { return m_isEdited; }

    /// The database refused that one of what was to be written, and so all of it: marks its row until it is changed, or
    /// another one is refused.
    void refuse(qsizetype written, const QString& sentence);

    // What is to be written, where counts() has no problems: of the rows that aren't left out.
    [[nodiscard]] std::vector<HeroCreate> heroes() const;
    [[nodiscard]] std::vector<HeroEdit> edits() const; ///< Only fields that change, and only heroes that do.

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    void retranslate();

private:
    struct Row
    {
        bool isTaken = true;
        bool changes = false; ///< Something is written, where there is no problem.
        QList<FieldProblem> problems;
        QList<FieldProblem> hints;
        QList<FieldProblem> refusals; ///< At most one. It keeps nothing from being tried again.

        [[nodiscard]] QList<FieldProblem> shownProblems() const { return problems + refusals; }
    };

    void examine(int row);
    [[nodiscard]] TypedHero effective(int row) const;
    [[nodiscard]] bool lacksSecretName(int row) const;
    [[nodiscard]] QString shownText(int row, HeroField field) const;
    [[nodiscard]] QString accessibleText(const QModelIndex& index) const;
    [[nodiscard]] QString effectText(int row) const;

    [[nodiscard]] const PasteRow& planned(int row) const { return m_plan.rows[static_cast<std::size_t>(row)]; }

    PastePlan m_plan;
    HeroValidator m_validator;
    SecretName m_commonSecretName;
    std::vector<Row> m_rows; ///< As many as the plan has.
    bool m_isEdited = false;
};

} // namespace heroadmin
