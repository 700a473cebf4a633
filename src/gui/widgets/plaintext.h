#pragma once

#include <QString>

class QPoint;
class QRect;
class QWidget;

namespace heroadmin {

/// What a tool tip is given, so that it shows `text` letter by letter: Qt takes one for markup that looks like that,
/// and opens the files that it names.
[[nodiscard]] QString plainToolTip(const QString& text);

/// Shows `text` letter by letter as a tool tip, in several lines where it is long. As QToolTip::showText().
void showWrappedToolTip(const QPoint& place, const QString& text, QWidget* widget, const QRect& area);

/// For a button or a menu: none of the letters of `text` is a mnemonic.
[[nodiscard]] QString withLiteralAmpersands(QString text);

} // namespace heroadmin
