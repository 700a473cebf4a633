#pragma once

#include "core/error.h"
#include "data/heroes/herochange.h"
#include "gui/clipboard/copyformat.h"
#include "gui/clipboard/pasteplan.h"
#include "gui/edit/writegate.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

namespace heroadmin {

struct CopiedCells;
struct PastedTable;
class DatabaseSession;
class HeroTableModel;
class HeroTableView;
class HeroWriting;
class PasteRehearsal;

/// Copies what is selected in the table of heroes, and pastes over it or as new heroes, after a rehearsal. One
/// rehearsal at a time; blocks never.
class HeroClipboard : public QObject
{
    Q_OBJECT

public:
    /// All of which outlive it, but for `dialogParent`, which owns it.
    struct Parts
    {
        DatabaseSession& session;
        HeroWriting& writing;
        HeroTableModel& model;
        HeroTableView& table; ///< Over `model`.
    };

    HeroClipboard(const Parts& parts, QWidget* dialogParent);

    /// What is selected, whole, and never a secret name. Where names are longer than the page shows them, it is on the
    /// clipboard when the database has answered.
    void copy(heroadmin::CopyFormat format);

    void paste(); ///< Over the selection.
    void pasteAsNew();

    void showProgress(const QString& text); ///< Of what is being written, in the rehearsal that waits for it.

Q_SIGNALS:
    /// What no open dialog could say.
    void failed(const heroadmin::Error& error);

    /// Nothing was pasted, because others changed the heroes meanwhile; the rehearsal is closed. `edits` is what was to
    /// be written.
    void conflicted(const heroadmin::WriteOutcome& outcome,
                    const std::shared_ptr<std::vector<heroadmin::HeroEdit>>& edits);

private:
    void copyWhole(CopiedCells cells, CopyFormat format, const QList<int>& shortened);
    [[nodiscard]] bool canPaste(); ///< Says why not.
    [[nodiscard]] Result<PastedTable> pastedTable() const;
    void readTargets(const PastedTable& table);
    void rehearse(Result<PastePlan> plan);
    void create(PasteRehearsal* dialog);
    void update(PasteRehearsal* dialog);
    void takeOutcome(PasteRehearsal* dialog, const Result<WriteOutcome>& outcome);

    Parts m_parts;
    QWidget* const m_dialogParent;
    const WriteGate m_gate;
    QPointer<PasteRehearsal> m_dialog;
    quint64 m_opening = 0; ///< Of the database that the rehearsal is about.
    quint64 m_lastCopy = 0;
    bool m_isReading = false;
};

} // namespace heroadmin
