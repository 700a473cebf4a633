#include "gui/application/theme.h"

#include "gui/application/housestyle.h"
#include "gui/application/palettes.h"
#include "gui/application/settings.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>

namespace heroadmin {
namespace {

constexpr qreal smallestTextSize = 6; // points: nobody gets back from a text that can't be read

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_desktopFont(QApplication::font())
    , m_wasDarkAtStart(heroadmin::isDark(QGuiApplication::palette()))
{
    QApplication::setStyle(new HouseStyle);
    m_isDark = isDesktopDark();
    apply();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { setChoice(m_choice); });
#endif
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    const bool isDark = choice == ThemeChoice::System ? isDesktopDark() : choice == ThemeChoice::Dark;
    if (isDark != m_isDark) {
        m_isDark = isDark;
        apply();
    }
}

void Theme::apply()
{
    const QPalette palette = m_isDark ? darkPalette() : lightPalette();
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
}

bool Theme::isDesktopDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown) {
        return scheme == Qt::ColorScheme::Dark;
    }
#endif
    return m_wasDarkAtStart;
}

void Theme::setTextSizeOffset(int points)
{
    const int offset = std::clamp(points, Settings::smallestTextSizeOffset, Settings::largestTextSizeOffset);
    if (offset == m_textSizeOffset) {
        return;
    }
    m_textSizeOffset = offset;
    QFont font = m_desktopFont;
    font.setPointSizeF(std::max(smallestTextSize, QFontInfo(m_desktopFont).pointSizeF() + offset));
    QApplication::setFont(font);
    Q_EMIT textSizeChanged(offset);
}

void Theme::makeTextLarger()
{
    setTextSizeOffset(m_textSizeOffset + 1);
}

void Theme::makeTextSmaller()
{
    setTextSizeOffset(m_textSizeOffset - 1);
}

void Theme::resetTextSize()
{
    setTextSizeOffset(0);
}

} // namespace heroadmin
