#include "gui/drafts/draftfile.h"

#include "gui/drafts/draftjson.h"
#include "gui/drafts/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    if (const Result<void> made = makePrivateFolderOf(m_path); !made) {
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
    return writePrivateFile(m_path, draftsToJson(drafts));
}

QList<KeptDraft> DraftFile::read() const
{
    QFile file(m_path);
    if (file.size() > largest || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return draftsFromJson(file.readAll());
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
