#include "gui/application/housestyle.h"

namespace heroadmin {

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace heroadmin
