#include "gui/browse/visibletext.h"

#include <algorithm>

namespace heroadmin {

namespace {

constexpr QChar returnSign(0x23CE);
constexpr QChar tabSign(0x21E5);
constexpr char16_t controlPictures = 0x2400;
constexpr QChar deletePicture(0x2421);

QChar visibleCharacter(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
    case 0x0085:
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
        return returnSign;
    case u'\t':
        return tabSign;
    case 0x007F:
        return deletePicture;
    default:
        break;
    }
    if (character.unicode() < u' ') {
        return QChar(static_cast<char16_t>(controlPictures + character.unicode()));
    }
    return character.category() == QChar::Other_Control ? QChar(QChar::ReplacementCharacter) : character;
}

} // namespace

QString visibleText(const QString& text)
{
    const auto isInvisible = [](QChar character) { return visibleCharacter(character) != character; };
    if (std::none_of(text.cbegin(), text.cend(), isInvisible)) {
        return text;
    }
    QString visible = text;
    std::transform(visible.begin(), visible.end(), visible.begin(), visibleCharacter);
    return visible;
}

} // namespace heroadmin
