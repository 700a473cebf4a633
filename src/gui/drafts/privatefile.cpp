#include "gui/drafts/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace heroadmin {

Result<void> makePrivateFolderOf(const QString& path)
{
    const QFileInfo folder(QFileInfo(path).path());
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

Result<void> writePrivateFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(content) == content.size() && file.commit();
    return isWritten ? Result<void>() : failure(Error::of(ErrorKind::Other, file.errorString(), path));
}

} // namespace heroadmin
