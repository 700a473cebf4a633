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

bool isUtf8(const QByteArray& bytes, bool isWhole)
{
    const auto isContinuation = [](char byte) { return (static_cast<uchar>(byte) & 0xC0U) == 0x80U; };
    qsizetype end = bytes.size();
    if (!isWhole) {
        constexpr qsizetype mostContinuations = 3;
        while (end > 0 && bytes.size() - end < mostContinuations && isContinuation(bytes.at(end - 1))) {
            --end;
        }
        end = std::max<qsizetype>(end - 1, 0); // The byte that the last letter begins with.
    }
    return QUtf8StringView(bytes.constData(), end).isValidUtf8();
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
