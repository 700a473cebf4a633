#pragma once

#include "gui/messages/barmessage.h"

#include <QObject>
#include <QSet>
#include <chrono>
#include <optional>

class QWidget;

namespace heroadmin {

struct DatabaseInfo;
struct HeroChange;
struct PageDifference;
class BrowsePane;
class DatabaseSession;
class DatabaseWatch;
class DatabaseWorker;
class HeroBrowsing;

/// Brings what others do to the open database into the window by itself: the page in sight is read again, the person
/// is told how many heroes changed, or that the file is no longer the one that was opened, which the session is told,
/// too. Nothing is asked of the database while the window is hidden or minimised, or while the person types into a
/// cell.
class LiveChanges : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives an object of this class, or goes together with it.
    struct Parts
    {
        DatabaseSession& session;
        DatabaseWorker& worker; ///< The one that writes: what it writes is no change elsewhere.
        HeroBrowsing& browser;
        BrowsePane& pane;
    };

    /// `window` owns it.
    LiveChanges(const Parts& parts, QWidget& window, std::chrono::milliseconds interval = std::chrono::seconds(1));

    void setEditing(bool isEditing); ///< Of a cell, or one that is being read.

    /// Whether something of one's own is being written: what is read meanwhile could pass for others' changes, and is
    /// told when it is known what was one's own.
    void setWriting(bool isWriting);
    void noteWritten(const HeroChange& change);

    void checkNow(); ///< Whether the file is still in its place, too.

    [[nodiscard]] const DatabaseWatch& watch() const { return *m_watch; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void openAgainRequested(const heroadmin::DatabaseInfo& info);
    void connectAgainRequested();

private:
    void takeOver();
    void pause();
    void updateActive();
    void takeChanges(const PageDifference& difference);
    void showChanges(const QSet<qint64>& heroes);
    void forgetChanges();
    void showLost(const QString& sentence);
    void showReplaced(const QString& text, const QString& trouble);
    /// `trouble`: why nothing can be written.
    void showPlaceMessage(const QString& text, const QString& trouble, const BarMessage::Action& offer);

    Parts m_parts;
    QWidget& m_window;
    DatabaseWatch* m_watch;
    bool m_isEditing = false;
    bool m_isWriting = false;
    QSet<qint64> m_changedHeroes;  ///< Those that are told of.
    QSet<qint64> m_doubtfulHeroes; ///< Those that others have changed, or what is being written has.
};

} // namespace heroadmin
