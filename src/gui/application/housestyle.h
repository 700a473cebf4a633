#pragma once

#include <QProxyStyle>

namespace heroadmin {

/// Fusion on every system, and words alone on the buttons of dialogs: the toolkit's own pictures there are of another
/// hand than our icons.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returnData) const override;
};

} // namespace heroadmin
