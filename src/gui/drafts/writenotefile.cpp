#include "gui/drafts/writenotefile.h"

#include "gui/drafts/privatefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace heroadmin {

namespace {

constexpr qint64 largestNote = 100'000; ///< Bytes; a larger file isn't read.

QString databaseKey()
{
    return QStringLiteral("database");
}

QString sentenceKey()
{
    return QStringLiteral("sentence");
}

QString totalKey()
{
    return QStringLiteral("total");
}

} // namespace

WriteNoteFile::WriteNoteFile(const QString& path)
    : m_path(path)
    , m_lock(path + QStringLiteral(".lock"))
{
    // A lock is old when its process is gone, and never only because of its age.
    m_lock.setStaleLockTime(0);
}

QString WriteNoteFile::suffix()
{
    return QStringLiteral(".write");
}

bool WriteNoteFile::claim()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

Result<void> WriteNoteFile::write(const NotedWrite& note)
{
    if (const Result<void> made = makePrivateFolderOf(m_path); !made) {
        return made;
    }
    if (!claim()) {
        return failure(Error::of(ErrorKind::Other, {}, m_path));
    }
    const QJsonObject object{{databaseKey(), note.database}, {sentenceKey(), note.sentence}, {totalKey(), note.total}};
    return writePrivateFile(m_path, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void WriteNoteFile::remove()
{
    QFile::remove(m_path);
    m_lock.unlock();
}

std::optional<NotedWrite> WriteNoteFile::read() const
{
    QFile file(m_path);
    if (file.size() > largestNote || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.isEmpty()) {
        return {};
    }
    return NotedWrite{object.value(databaseKey()).toString(), object.value(sentenceKey()).toString(),
                      object.value(totalKey()).toInteger()};
}

} // namespace heroadmin
