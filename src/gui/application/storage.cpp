#include "gui/application/storage.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace heroadmin {

QString Storage::defaultOwnDatabase()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/heroes.db");
}

Storage Storage::ofProgramIn(const QString& folder)
{
    const QDir program(folder);
    const QString data = program.filePath(QStringLiteral("data"));
    const bool isPortable = program.exists(QStringLiteral("portable.txt"));
    if (isPortable && program.mkpath(data) && QFileInfo(data).isWritable()) {
        return in(data);
    }
    return {QString(), defaultOwnDatabase()};
}

Storage Storage::in(const QString& folder)
{
    const QDir place(folder);
    return {place.filePath(QStringLiteral("heroadmin.ini")), place.filePath(QStringLiteral("heroes.db"))};
}

} // namespace heroadmin
