#include "gui/widgets/plaintext.h"

#include <QTextDocument>
#include <QToolTip>

namespace heroadmin {

QString plainToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

void showWrappedToolTip(const QPoint& place, const QString& text, QWidget* widget, const QRect& area)
{
    QToolTip::showText(place, Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal), widget, area);
}

QString withLiteralAmpersands(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace heroadmin
