#include "gui/application/icons.h"

#include "gui/application/actioniconengine.h"

#include <QFile>
#include <QList>
#include <QSize>
#include <QString>

namespace heroadmin {

QIcon actionIcon(const QString& name, bool dark)
{
    const QString path = dark ? QStringLiteral(":/icons/dark/%1-%2.png") : QStringLiteral(":/icons/light/%1-%2.png");
    const QString files = path.arg(name, QStringLiteral("%1"));
    QList<int> sizes;
    for (const int size : {16, 24, 32, 48}) {
        if (QFile::exists(files.arg(size))) {
            sizes.append(size);
        }
    }
    return sizes.isEmpty() ? QIcon() : QIcon(new ActionIconEngine(files, sizes));
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
