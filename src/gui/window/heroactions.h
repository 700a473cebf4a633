#pragma once

#include "data/heroes/herochange.h"
#include "gui/messages/barmessage.h"

#include <QObject>
#include <optional>

namespace heroadmin {

namespace Ui {
class MainWindow;
}

class AdminControls;
class BrowsePane;
class CellEditing;
class DatabaseSession;
class HeroBrowsing;
class HeroEditing;
class HeroRemoval;
class DialogStart;
class HeroWriting;
class MatchingSelection;

/// The window's verbs for heroes: what each action does, when it is enabled, and what is said when it is done.
class HeroActions : public QObject
{
    Q_OBJECT

public:
    /// What an object of this class wires; all of it outlives it.
    struct Parts
    {
        const Ui::MainWindow& ui;
        DatabaseSession& session;
        HeroBrowsing& browser;
        BrowsePane& pane;
        HeroWriting& writing;
        HeroEditing& editing;
        HeroRemoval& removal;
        CellEditing& cells;
        AdminControls& admin;
    };

    explicit HeroActions(const Parts& parts, QObject* parent = nullptr);

    void newHero(); ///< Asks for one, or says why that can't be.
    void enable();  ///< What can be done now, after something it depends on has changed.
    void showError(const Error& error);

    /// Of every message about a write: a newer one takes the place of an older.
    [[nodiscard]] static QString messageKey();

private:
    void wireVerbs();
    void wireAnswers();
    void wireSelection();

    void editSelected();
    void duplicateSelected();
    void deleteSelected();
    void pressDel();
    void clearAges();
    void showMatching(bool isOn);
    void showWritten(const HeroChange& change);
    void showStopped(const HeroChange& change);
    void showLeft(qint64 id);
    void showCreated(qint64 id, const QString& name);
    void showDuplicated(const HeroChange& change);
    void showDeleted();
    void showDone(const QString& text, const QList<BarMessage::Action>& actions);
    [[nodiscard]] BarMessage::Action undoOffer() const;
    void showCleared(const HeroChange& change);
    void showUnwritten(const Error& error, const QString& typed);

    const Parts m_parts;
    MatchingSelection* const m_matching;
    DialogStart* const m_start;
    qint64 m_lastWritten = 0; ///< How many heroes.
    WriteEffects m_lastEffects;
    bool m_isLastStopped = false;
    std::optional<qint64> m_editedHero; ///< Of the page, written and not read again yet.
};

} // namespace heroadmin
