#include "gui/drafts/writenotes.h"

#include "core/text.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"

#include <QDir>
#include <QUuid>
#include <chrono>

namespace heroadmin {

namespace {

// The first transaction of several takes longer than this.
constexpr std::chrono::milliseconds noteEvery{100};

QString newNotePath(const QString& folder)
{
    return QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + WriteNoteFile::suffix());
}

} // namespace

WriteNotes::WriteNotes(DatabaseSession& session, HeroWriting& writing, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_writing(writing)
    , m_folder(folder)
    , m_file(std::make_shared<WriteNoteFile>(newNotePath(folder)))
{
    m_thread.setMaxThreadCount(1); // One after the other, in the order they came.
    m_timer.setInterval(noteEvery);
    connect(&m_timer, &QTimer::timeout, this, &WriteNotes::look);
    connect(&writing, &HeroWriting::busyChanged, this, &WriteNotes::setBusy);
}

WriteNotes::~WriteNotes()
{
    m_thread.waitForDone();
}

void WriteNotes::setBusy(bool isBusy)
{
    if (isBusy) {
        m_timer.start();
    } else {
        m_timer.stop();
        forget();
    }
}

void WriteNotes::look()
{
    const WriteControl::State state = m_writing.state();
    if (!state.isDivided) {
        forget(); // That one is through, and the next one is another kind of write.
    } else if (state.total > 0) {
        // Before that it counts, and has written nothing.
        note({m_session.info().address.location, m_writing.sentence(), state.total});
    }
}

void WriteNotes::note(const NotedWrite& write)
{
    if (m_noted == write) {
        return;
    }
    m_noted = write;
    m_thread.start([file = m_file, write] {
        // Where it can't be noted the write goes on all the same: it is whole unless somebody ends the program.
        static_cast<void>(file->write(write));
    });
}

void WriteNotes::forget()
{
    if (m_noted) {
        m_noted.reset();
        m_thread.start([file = m_file] { file->remove(); });
    }
}

void WriteNotes::tellOf(const QString& database)
{
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({u'*' + WriteNoteFile::suffix()}, QDir::Files | QDir::NoSymLinks);
    for (const QString& name : names) {
        WriteNoteFile file(folder.filePath(name));
        const std::optional<NotedWrite> write = file.read();
        if (write && write->database == database && file.claim()) {
            file.remove();
            Q_EMIT message({QStringLiteral("write") + name, BarMessage::Severity::Warning, sentenceOf(*write), {}});
        }
    }
}

QString WriteNotes::sentenceOf(const NotedWrite& write)
{
    // Not how far it was: what had been gone through last wasn't all committed, and no note keeps up with what was.
    //: %1: such as "Edit of many heroes"
    return tr("Hero Admin ended in the middle of this: %1. It was going through %Ln heroes: what it had written by "
              "then is kept, and can\u2019t be undone.",
              nullptr, pluralCount(write.total))
        .arg(write.sentence);
}

} // namespace heroadmin
