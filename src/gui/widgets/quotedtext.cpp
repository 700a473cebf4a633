#include "gui/widgets/quotedtext.h"

#include <QLocale>

namespace heroadmin {

QString shortenedText(const QString& text)
{
    constexpr qsizetype longest = 60;
    QString start = text.left(longest);
    if (!start.isEmpty() && start.back().isHighSurrogate()) {
        start.chop(1);
    }
    const bool isWhole = start.size() == text.size();
    for (QChar& character : start) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Separator_Line ||
            character.category() == QChar::Separator_Paragraph) {
            character = u' ';
        }
    }
    return isWhole ? start : start + u'\u2026';
}

QString quotedText(const QString& text)
{
    return QLocale().quoteString(shortenedText(text));
}

} // namespace heroadmin
