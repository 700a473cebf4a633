#pragma once

#include "gui/drafts/writenotefile.h"
#include "gui/messages/barmessage.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>

namespace heroadmin {

class DatabaseSession;
class HeroWriting;

/// Notes a write that goes in several transactions while it does, so that whoever ends the program in the middle of it
/// is told at the next start that a part may be there.
class WriteNotes : public QObject
{
    Q_OBJECT

public:
    /// `folder` is where notes are.
    WriteNotes(DatabaseSession& session, HeroWriting& writing, const QString& folder, QObject* parent = nullptr);
    ~WriteNotes() override; ///< Leaves the note of a write that hasn't ended.

    /// What processes have noted that are gone: is told once.
    void tellOf(const QString& database);

Q_SIGNALS:
    void message(const heroadmin::BarMessage& message);

private:
    void setBusy(bool isBusy);
    void look();
    void note(const NotedWrite& write);
    void forget();
    [[nodiscard]] static QString sentenceOf(const NotedWrite& write);

    DatabaseSession& m_session;
    HeroWriting& m_writing;
    const QString m_folder;
    QTimer m_timer;
    std::optional<NotedWrite> m_noted;
    QThreadPool m_thread;
    const std::shared_ptr<WriteNoteFile> m_file; ///< Touched in m_thread only.
};

} // namespace heroadmin
