#include "gui/application/ownfiles.h"

#include "gui/application/storage.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace heroadmin {

namespace {

#ifdef Q_OS_UNIX
void closePath(const QString& path)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileInfo info(path);
    if (info.exists() && !info.isSymLink() && info.permissions() & others) {
        // Where it belongs to somebody else it stays as it is.
        QFile::setPermissions(path, info.permissions() & ~others);
    }
}
#endif

} // namespace

void createForOwnerOnly()
{
#ifdef Q_OS_UNIX
    umask(S_IRWXG | S_IRWXO);
#endif
}

void closeToOthers(const Storage& storage, const QString& settingsFile)
{
#ifdef Q_OS_UNIX
    const QString folder = QFileInfo(storage.ownDatabase).path();
    closePath(folder);
    for (const char* const ending : {"", "-journal", "-wal", "-shm"}) {
        closePath(storage.ownDatabase + QLatin1String(ending));
    }
    closePath(folder + QStringLiteral("/drafts"));
    closePath(settingsFile);
    // The system's place for settings may be one folder for all programs.
    const QFileInfo settingsFolder(QFileInfo(settingsFile).path());
    if (settingsFolder.fileName() == QCoreApplication::organizationName()) {
        closePath(settingsFolder.filePath());
    }
#else
    Q_UNUSED(storage)
    Q_UNUSED(settingsFile)
#endif
}

} // namespace heroadmin
