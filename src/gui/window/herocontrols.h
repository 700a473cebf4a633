#pragma once

#include <QObject>

class QMainWindow;

namespace heroadmin {

namespace Ui {
class MainWindow;
}

struct Preferences;
class AdminControls;
class BrowsePane;
class CellEditing;
class ClosingGuard;
class DatabaseOpening;
class DatabaseSession;
class DraftControls;
class HeroActions;
class HeroBrowsing;
class HeroClipboard;
class HeroEditing;
class HeroRemoval;
class HeroTableModel;
class HeroWriting;
class HistoryActions;
class LiveChanges;
class SecretClipboard;

/// Everything in the window that changes heroes, made and joined: dialogs, cells, the clipboard, the history, what
/// others change meanwhile, and what is typed and not written yet.
class HeroControls : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class works with; all of it outlives it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        DatabaseSession& session;
        HeroBrowsing& browser;
        HeroTableModel& model;
        BrowsePane& pane;
        HeroWriting& writing;
        DatabaseOpening& opening;
        AdminControls& admin;
    };

    /// `draftFolder` is where drafts are kept; `window` owns it, and has the dialogs.
    HeroControls(const Parts& parts, const QString& draftFolder, QMainWindow* window);

    void newHero(); ///< Asks for one, or says why that can't be.
    void enable();  ///< What can be done now, after something it depends on has changed.
    void retranslate();
    void setPreferences(const Preferences& preferences);

    [[nodiscard]] ClosingGuard& closing() const;

private:
    void wireWriting();
    void wireConflicts(QMainWindow* window);
    void wireCells();
    void wireDrafts();
    void wireLive();

    const Parts m_parts;
    HeroEditing* const m_editing;
    HeroRemoval* const m_removal;
    CellEditing* const m_cells;
    HeroClipboard* const m_clipboard;
    SecretClipboard* const m_secretClipboard;
    DraftControls* const m_drafts;
    LiveChanges* const m_live;
    HeroActions* const m_actions;
    HistoryActions* const m_history;
};

} // namespace heroadmin
