#include "gui/application/databasemark.h"

#include "core/foreigntext.h"
#include "data/engine/databaseaddress.h"

#include <QWidget>

namespace heroadmin {

QString DatabaseMark::nameOf(const DatabaseAddress& address) const
{
    const QString own = foreignText(address.displayName);
    //: %1 is the name that a person gave a database, %2 its own
    return name.isEmpty() ? own : tr("%1 (%2)").arg(foreignText(name), own);
}

QString DatabaseMark::wordFor(Colour colour)
{
    switch (colour) {
    case Colour::None:
        break;
    case Colour::Red:
        return tr("Red");
    case Colour::Orange:
        return tr("Orange");
    case Colour::Green:
        return tr("Green");
    case Colour::Blue:
        return tr("Blue");
    case Colour::Violet:
        return tr("Violet");
    }
    return tr("None", "colour");
}

QColor DatabaseMark::colorOf(Colour colour)
{
    switch (colour) {
    case Colour::None:
        break;
    case Colour::Red:
        return {0xb3, 0x26, 0x1e};
    case Colour::Orange:
        return {0x9c, 0x4a, 0x00};
    case Colour::Green:
        return {0x1b, 0x6e, 0x3c};
    case Colour::Blue:
        return {0x1f, 0x5f, 0xae};
    case Colour::Violet:
        return {0x6f, 0x3f, 0xa8};
    }
    return {};
}

void DatabaseMark::dress(QWidget& widget) const
{
    QPalette palette;
    if (colour != Colour::None) {
        palette.setColor(QPalette::Window, colorOf(colour));
        palette.setColor(QPalette::WindowText, Qt::white);
    }
    widget.setPalette(palette);
    widget.setAutoFillBackground(colour != Colour::None);
}

} // namespace heroadmin
