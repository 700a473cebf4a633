#pragma once

#include "core/result.h"
#include "data/heroes/herochange.h"
#include "gui/cells/celldraft.h"
#include "gui/cells/cellstep.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <optional>
#include <vector>

namespace heroadmin {

class CellBubble;
class CellDelegate;
class CellEditor;
class CellReading;
class DatabaseSession;
class HeroTableModel;
class HeroTableView;
class HeroWriting;

/// Edits the cells of the table in place: opens their editors, has written what is typed, and brings a text that could
/// not be written back into its cell. What is typed is never dropped without a word.
class CellEditing : public QObject
{
    Q_OBJECT

public:
    using Edits = std::shared_ptr<std::vector<HeroEdit>>;

    /// All of which have to outlive it; `model` is the one that `view` shows.
    CellEditing(DatabaseSession& session, HeroWriting& writing, HeroTableModel& model, HeroTableView& view,
                QObject* parent = nullptr);

    [[nodiscard]] bool isEditing() const; ///< An editor is open, changed or not.

    /// What would be lost, as part of a sentence: "the name “Anna”". Empty where nothing would.
    [[nodiscard]] QString unsaved() const;

    /// What is typed and not written; never a secret name.
    [[nodiscard]] std::optional<CellDraft> draft() const;

    /// The hero whose cell is open, as it was when that was opened: what is typed is guarded by that.
    [[nodiscard]] std::optional<HeroSnapshot> edited() const;

    /// Opens the cell with that text. False where its hero or column isn't shown, or can't be edited.
    bool resume(const CellDraft& draft);

    /// Writes and closes what is open. False where a rule is broken: then its editor stays.
    bool commit();

    void discard(); ///< Closes what is open, and writes nothing of it.

public Q_SLOTS:
    void clearAge(); ///< Of all selected heroes that have one, in one step: agesCleared().

Q_SIGNALS:
    void editingChanged(bool isEditing); ///< An editor is open, or will be: its hero is being read.
    void draftChanged();
    void agesCleared(const heroadmin::HeroChange& change); ///< By clearAge().

    /// What was typed in one cell is given to be written, and that has ended. `write` joins the two; never of a secret.
    void sending(int write, const heroadmin::HeroSnapshot& loaded, const heroadmin::CellDraft& draft);
    void answered(int write);

    /// What no editor could say. `typed` was not written; it is empty for a secret name.
    void failed(const heroadmin::Error& error, const QString& typed);

    /// The field can't be edited in one line. What was typed for it is kept in the view's KeysAhead.
    void dialogNeeded(qint64 heroId, heroadmin::HeroField field);

    /// Nothing was written; the cells show their old values again.
    void conflicted(const heroadmin::WriteOutcome& outcome, const heroadmin::CellEditing::Edits& edits);

private:
    /// An editor that the table can't keep open.
    struct Aside
    {
        HeroSnapshot loaded;
        CellDraft draft;
        bool hadFocus = false;
        bool isChanged = false;
    };

    bool eventFilter(QObject* watched, QEvent* event) override;

    void wireModel();
    void showOpened(CellEditor* editor);
    void showClosed();
    void go(CellStep step);
    void setAside(const CellEditor& editor);
    void bringBack();
    void rescue(const Aside& aside);
    void wireReading();
    void takeRead(const HeroSnapshot& loaded, HeroField field);
    void takeEnd();
    void resumeIn(const QModelIndex& cell, const HeroSnapshot& loaded, const CellDraft& draft);
    void open(const QModelIndex& cell, const HeroSnapshot& loaded);
    [[nodiscard]] QModelIndex cellOf(const CellDraft& draft) const;

    enum class Origin { Cell, Clearing };

    void send(std::vector<HeroEdit> edits, Origin origin = Origin::Cell);
    void settle(const Result<WriteOutcome>& answer, const std::vector<HeroEdit>& edits);
    void take(const Result<WriteOutcome>& answer, const Edits& edits);
    void giveBack(const HeroEdit& edit, const Error& error);
    void writeNoAge(const QList<HeroSnapshot>& heroes);
    void report(const Error& error, const CellDraft& draft);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    HeroTableModel& m_model;
    HeroTableView& m_view;
    CellDelegate* m_delegate;
    CellBubble* m_bubble;
    CellReading* m_reading;
    QPointer<CellEditor> m_editor; ///< The one that is open.
    std::optional<Aside> m_aside;
    quint64 m_opening = 0; ///< That its texts are for.
    int m_lastWrite = 0;
};

} // namespace heroadmin
