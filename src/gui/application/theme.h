#pragma once

#include "gui/application/preferences.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace heroadmin {

/// How the application looks: one style on every system, light or dark, and the size of its text.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Reads what the desktop prefers: make it before anything else changes the palette or the font. From Qt 6.5 on
    /// it follows the desktop; with Qt 6.4 that is known at the start only.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    void setChoice(ThemeChoice choice);

    /// Points more than the desktop's text has; kept within the range of Settings.
    void setTextSizeOffset(int points);

    [[nodiscard]] int textSizeOffset() const { return m_textSizeOffset; }

    void makeTextLarger();
    void makeTextSmaller();
    void resetTextSize();

Q_SIGNALS:
    void textSizeChanged(int offset);

private:
    void apply();
    [[nodiscard]] bool isDesktopDark() const;

    QApplication& m_application;
    const QFont m_desktopFont;
    const bool m_wasDarkAtStart;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_isDark = false;
    int m_textSizeOffset = 0;
};

} // namespace heroadmin
