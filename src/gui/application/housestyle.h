#pragma once

#include <QProxyStyle>

namespace heroadmin {

/// Fusion on every system, and words alone on the buttons of dialogs: the toolkit's own pictures there are of another
/// hand than our icons, which it shows in bars, fields and messages, too. What is disabled has no shadow. In the dark,
/// what pops up has edges that are seen: Fusion's own are darker than the rest. Tool bars and headers of tables
/// are flat. Dialogs stay within the screen.
class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returnData) const override;

    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                                     const QWidget* widget) const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

} // namespace heroadmin
