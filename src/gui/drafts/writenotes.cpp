#include "gui/drafts/writenotes.h"

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
    } else if (m_noted < 0 || state.done < m_noted || state.done - m_noted > state.total / 100) {
        note();
    }
}

void WriteNotes::note()
{
    const WriteControl::State state = m_writing.state();
    m_noted = state.done;
    const NotedWrite write{m_session.info().address.location, m_writing.sentence(), state.done, state.total};
    m_thread.start([file = m_file, write] {
        // Where it can't be noted the write goes on all the same: it is whole unless somebody ends the program.
        static_cast<void>(file->write(write));
    });
}

void WriteNotes::forget()
{
    if (m_noted >= 0) {
        m_noted = -1;
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
    //: %3: such as "Edit of many heroes"
    return tr("Hero Admin ended in the middle of this: %3. About %L1 of %L2 heroes had been gone through. What was "
              "written by then is kept, and can\u2019t be undone.")
        .arg(write.done)
        .arg(write.total)
        .arg(write.sentence);
}

} // namespace heroadmin
