#include "gui/application/icons.h"

#include "gui/application/actioniconengine.h"
#include "gui/application/pngfile.h"

#include <QSize>
#include <QString>

namespace heroadmin {

QIcon actionIcon(const QString& name)
{
    return QIcon(new ActionIconEngine(name, {}));
}

QIcon actionIcon(const QString& name, bool dark)
{
    return QIcon(new ActionIconEngine(name, dark));
}

QIcon applicationIcon()
{
    // A window hands all of them to its screen. Larger ones, which desktops take from the installed files, would be
    // nearly all of that work, at every start.
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128}) {
        icon.addPixmap(readPng(QStringLiteral(":/icons/app/%1.png").arg(size)));
    }
    return icon;
}

} // namespace heroadmin
