#include "gui/drafts/draftfile.h"

#include "gui/drafts/draftjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace heroadmin {

DraftFile::DraftFile(const QString& path)
    : m_path(path)
    , m_lock(path + QStringLiteral(".lock"))
{
    // A lock is old when its process is gone, and never only because of its age.
    m_lock.setStaleLockTime(0);
}

bool DraftFile::claim()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

Result<void> DraftFile::write(const QList<KeptDraft>& drafts)
{
    if (drafts.isEmpty() && !m_lock.isLocked()) {
        return {}; // Nothing was written yet.
    }
    if (const Result<void> made = makeFolder(); !made) {
        return made;
    }
    if (!claim()) {
        // Else another process has the file, or there is no room for a lock.
        const bool isForbidden = m_lock.error() == QLockFile::PermissionError;
        return failure(Error::of(isForbidden ? ErrorKind::PermissionDenied : ErrorKind::Other, {}, m_path));
    }
    if (drafts.isEmpty()) {
        removeAll();
        return {};
    }
    QSaveFile file(m_path);
    const QByteArray json = draftsToJson(drafts);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(json) == json.size() && file.commit();
    if (!isWritten) {
        return failure(Error::of(ErrorKind::Other, file.errorString(), m_path));
    }
    return {};
}

QList<KeptDraft> DraftFile::read() const
{
    QFile file(m_path);
    if (file.size() > largest || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return draftsFromJson(file.readAll());
}

Result<void> DraftFile::makeFolder() const
{
    const QFileInfo folder(QFileInfo(m_path).path());
    if (folder.isDir()) {
        return {};
    }
    const bool isMade = QDir().mkpath(folder.path()) &&
                        QDir().mkdir(folder.filePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!isMade && !QFileInfo(folder.filePath()).isDir()) {
        return failure(Error::of(ErrorKind::PermissionDenied, {}, folder.filePath()));
    }
    return {};
}

void DraftFile::removeAll() const
{
    const QFileInfo file(m_path);
    QFile::remove(m_path);
    // What a process was writing when it was killed.
    QDir folder(file.path());
    const QStringList halves = folder.entryList({file.fileName() + QStringLiteral(".??????")}, QDir::Files);
    for (const QString& half : halves) {
        folder.remove(half);
    }
}

} // namespace heroadmin
