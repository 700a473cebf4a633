#pragma once

#include "core/result.h"
#include "gui/drafts/keptdraft.h"

#include <QMap>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>

namespace heroadmin {

class DraftFile;

/// Keeps what is being typed in a file of this process, so that it survives a crash. Writes in a thread of its own, at
/// most every 300 ms. Whoever ends as usual leaves no file.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    /// Where text can be typed: each has one draft.
    enum class Place { Dialog, Cell };

    explicit DraftStore(const QString& folder, QObject* parent = nullptr);
    ~DraftStore() override; ///< Takes the file away, except after leaveForNextTime().

    void keep(Place place, KeptDraft draft); ///< In place of the one before. Gives it its id and time.
    void forget(Place place);                ///< It is saved, or was discarded by the person.

    /// Keeps what is being written, beside what is typed meanwhile, until forgetSent() with the id that it returns.
    QString keepSent(KeptDraft draft);
    void forgetSent(const QString& id); ///< Its write has ended.

    void flush(); ///< Blocks until everything is on the disk.

    /// Leaves the drafts as they are now for the next start: the application is ended without asking anybody.
    void leaveForNextTime();

Q_SIGNALS:
    void failed(const heroadmin::Error& error); ///< Typed text wouldn't survive a crash. Emitted once.

private:
    void write();
    void report(const Error& error);

    QMap<Place, KeptDraft> m_drafts;
    QList<KeptDraft> m_sent;
    QTimer m_timer;
    QThreadPool m_thread;
    std::unique_ptr<DraftFile> m_file; ///< Touched in m_thread only.
    bool m_hasFailed = false;
    bool m_isLeaving = false;
};

} // namespace heroadmin
