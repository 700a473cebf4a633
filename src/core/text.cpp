#include "core/text.h"

#include <algorithm>
#include <limits>

namespace heroadmin {

bool isStorableText(QStringView text)
{
    return text.isValidUtf16() && !text.contains(QChar(u'\0'));
}

bool hasOuterSpaces(QStringView text)
{
    return !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
}

bool isOneLine(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar character) {
        return character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
               character == QChar::ParagraphSeparator;
    });
}

QString firstOf(const QString& text, qsizetype units)
{
    QString first = text.first(qMin(units, text.size()));
    if (first.size() < text.size() && !first.isEmpty() && first.back().isHighSurrogate()) {
        first.chop(1);
    }
    return first;
}

QString shortenedText(const QString& text, qsizetype units)
{
    return text.size() <= units ? text : firstOf(text, units) + u'…';
}

int pluralCount(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace heroadmin
