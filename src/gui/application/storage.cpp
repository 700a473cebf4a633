#include "gui/application/storage.h"

#include "gui/application/databaseopening.h"

#include <QDir>
#include <QFileInfo>

namespace heroadmin {

Storage Storage::ofProgramIn(const QString& folder)
{
    const QDir program(folder);
    const QString data = program.filePath(QStringLiteral("data"));
    const bool isPortable = program.exists(QStringLiteral("portable.txt"));
    if (isPortable && program.mkpath(data) && QFileInfo(data).isWritable()) {
        return in(data);
    }
    return {QString(), DatabaseOpening::defaultOwnFile()};
}

Storage Storage::in(const QString& folder)
{
    const QDir place(folder);
    return {place.filePath(QStringLiteral("heroadmin.ini")), place.filePath(QStringLiteral("heroes.db"))};
}

} // namespace heroadmin
