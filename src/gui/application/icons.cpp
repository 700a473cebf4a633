#include "gui/application/icons.h"

#include <QFile>
#include <QSize>
#include <QString>

namespace heroadmin {

QIcon actionIcon(const QString& name, bool dark)
{
    const QString path = dark ? QStringLiteral(":/icons/dark/%1-%2.png") : QStringLiteral(":/icons/light/%1-%2.png");
    QIcon icon;
    for (const int size : {16, 24, 32, 48}) {
        const QString file = path.arg(name).arg(size);
        if (QFile::exists(file)) { // a QIcon that was given a file is never null, even if there is no such file
            icon.addFile(file, QSize(size, size));
        }
    }
    return icon;
}

QIcon applicationIcon()
{
    // A QIcon reads its files at once, and a window hands all of them to its screen. Larger ones, which desktops take
    // from the installed files, would be nearly all of that work, at every start.
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        icon.addFile(QStringLiteral(":/icons/app/%1.png").arg(size), QSize(size, size));
    }
    return icon;
}

} // namespace heroadmin
