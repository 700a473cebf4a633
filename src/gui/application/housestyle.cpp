#include "gui/application/housestyle.h"

#include "gui/application/icons.h"
#include "gui/application/palettes.h"
#include "gui/application/screenfit.h"

#include <QDialog>
#include <QPainter>
#include <QStyleOption>

namespace heroadmin {

namespace {

bool isPopupFrame(QStyle::PrimitiveElement element, const QWidget* widget)
{
    return element == QStyle::PE_PanelMenu ||
           (element == QStyle::PE_Frame && widget != nullptr && widget->inherits("QComboBoxPrivateContainer"));
}

bool isPlainSeparator(const QStyleOption& option)
{
    const auto* const item = qstyleoption_cast<const QStyleOptionMenuItem*>(&option);
    return item != nullptr && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty();
}

QColor lineColor(const QPalette& palette)
{
    return palette.color(isDark(palette) ? QPalette::Midlight : QPalette::Mid);
}

// Filled: for long lines that are drawn, the raster engine starts a pool of threads, which the first window would wait
// for.
void fillLineAt(const QStyleOption& option, QPainter* painter, Qt::Edge edge)
{
    QRect line = option.rect;
    if (edge == Qt::BottomEdge) {
        line.setTop(line.bottom());
    } else {
        line.setLeft(line.right());
    }
    painter->fillRect(line, lineColor(option.palette));
}

void drawHeaderSection(const QStyleOption& option, QPainter* painter)
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Button));
    fillLineAt(option, painter, Qt::BottomEdge);
    const auto* const header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (header != nullptr && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection) {
        fillLineAt(option, painter, Qt::RightEdge);
    }
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{}

void HouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* const dialog = qobject_cast<QDialog*>(widget)) {
        ScreenFit::keep(*dialog);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons || hint == SH_EtchDisabledText) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QIcon HouseStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    // Made with each bar and field, whether it is shown or not; the toolkit's own would be read from files at once.
    case SP_ToolBarHorizontalExtensionButton:
        return actionIcon(QStringLiteral("more"));
    case SP_LineEditClearButton:
        return actionIcon(QStringLiteral("close"));
    // Of messages: of the same hand as all other icons.
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return actionIcon(QStringLiteral("information"));
    case SP_MessageBoxWarning:
        return actionIcon(QStringLiteral("warning"));
    case SP_MessageBoxCritical:
        return actionIcon(QStringLiteral("error"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if ((isPopupFrame(element, widget) || element == PE_IndicatorCheckBox) && isDark(option->palette)) {
        painter->save();
        painter->setPen(option->palette.color(QPalette::Light));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_ToolBar) {
        fillLineAt(*option, painter, Qt::BottomEdge);
        return;
    }
    if (element == CE_HeaderSection) {
        drawHeaderSection(*option, painter);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_MenuItem && isPlainSeparator(*option) && isDark(option->palette)) {
        QRect line = option->rect;
        line.setTop(line.center().y());
        line.setHeight(1);
        painter->fillRect(line, lineColor(option->palette));
    }
}

} // namespace heroadmin
