#pragma once

#include "core/herovalidator.h"
#include "data/heroes/herosnapshot.h"
#include "gui/browse/herodelegate.h"
#include "gui/cells/celldraft.h"
#include "gui/cells/cellstep.h"

#include <optional>
#include <utility>

namespace heroadmin {

class CellEditor;
class HeroTableModel;

/// Paints the cells of a HeroTableModel, and edits them in place: what keeps the rules is written by the model, and
/// what doesn't keeps its editor open.
class CellDelegate : public HeroDelegate
{
    Q_OBJECT

public:
    explicit CellDelegate(HeroTableModel& model, QObject* parent = nullptr);

    void setAgeRange(AgeRange ageRange) { m_ageRange = ageRange; }

    /// What the next editor of that hero guards its edit with, where its row doesn't have all of it.
    void setLoaded(std::optional<HeroSnapshot> loaded) { m_loaded = std::move(loaded); }

    [[nodiscard]] static bool canEdit(const QModelIndex& cell, const HeroSnapshot& loaded);

    /// Writes what was changed and closes the editor. False where a rule is broken: then the editor says so, and stays.
    bool commit(CellEditor& editor);
    void close(CellEditor& editor); ///< Without writing.

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    /// Nothing: an editor starts with what it shows, and what is typed is never replaced.
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    /// The table leaves the cell, whatever is typed there: stranded() follows where that can't be written.
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

Q_SIGNALS:
    // Some from functions that Qt made const.
    void opened(heroadmin::CellEditor* editor) const; // clazy:exclude=const-signal-or-slot
    void left(heroadmin::CellStep step);              ///< By a key, when the editor is closed.
    void stranded(const heroadmin::Error& error,      // clazy:exclude=const-signal-or-slot
                  const heroadmin::CellDraft& draft) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool pressKey(CellEditor& editor, const QKeyEvent& event);
    [[nodiscard]] Result<void> write(const CellEditor& editor) const;

    HeroTableModel& m_model;
    AgeRange m_ageRange;
    std::optional<HeroSnapshot> m_loaded;
};

} // namespace heroadmin
