#include "core/foreigntext.h"

#include "core/text.h"

#include <QLocale>
#include <algorithm>

namespace heroadmin {

namespace {

constexpr QChar returnSign(0x23CE);
constexpr QChar tabSign(0x21E5);
constexpr char16_t controlPictures = 0x2400;
constexpr QChar deletePicture(0x2421);

struct CharacterRange
{
    char32_t first;
    char32_t last;
};

/// What turns the direction of the text around it, joins or parts letters, or takes no room at all: with it a name can
/// look like another one. Beside these, formats that can be seen (signs in front of Arabic numbers) are none.
constexpr CharacterRange unseenRanges[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160},   {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
    {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
};

bool isUnseen(char32_t character)
{
    return std::any_of(std::begin(unseenRanges), std::end(unseenRanges), [character](const CharacterRange& range) {
        return character >= range.first && character <= range.last;
    });
}

/// Scripts of India and the Near East spell with the two joiners, and many emoji are several joined into one.
bool isSpelling(char32_t character, const QString& text, qsizetype place)
{
    constexpr char32_t nonJoiner = 0x200C;
    constexpr char32_t joiner = 0x200D;
    if ((character != nonJoiner && character != joiner) || place == 0) {
        return false;
    }
    const QChar before = text.at(place - 1);
    if (before.isSurrogate() || before.category() == QChar::Symbol_Other || before == QChar(0xFE0F)) {
        return character == joiner;
    }
    switch (before.script()) {
    case QChar::Script_Unknown:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
        return false;
    default:
        return true;
    }
}

QChar visibleControl(QChar character)
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

QChar visibleCharacter(const QString& text, qsizetype place)
{
    const QChar character = text.at(place);
    char32_t whole = character.unicode();
    if (character.isHighSurrogate() && place + 1 < text.size()) {
        whole = QChar::surrogateToUcs4(character, text.at(place + 1));
    } else if (character.isLowSurrogate() && place > 0) {
        whole = QChar::surrogateToUcs4(text.at(place - 1), character);
    }
    if (isUnseen(whole) && !isSpelling(whole, text, place)) {
        return QChar::ReplacementCharacter;
    }
    return visibleControl(character);
}

bool turnsDirection(char32_t character)
{
    switch (QChar::direction(character)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return false;
    }
}

/// Nothing in it needs a closer look.
bool isPlain(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](QChar character) { return character.unicode() >= u' ' && character.unicode() < 0x007F; });
}

} // namespace

QString visibleText(const QString& text)
{
    if (isPlain(text)) {
        return text;
    }
    QString visible = text;
    for (qsizetype place = 0; place < text.size(); ++place) {
        visible[place] = visibleCharacter(text, place);
    }
    return visible;
}

QString foreignText(const QString& text)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    const QString visible = visibleText(text);
    const QList<uint> characters = visible.toUcs4();
    const bool mayTurn = visible != text || std::any_of(characters.begin(), characters.end(), turnsDirection);
    if (!mayTurn && QLocale().textDirection() == Qt::LeftToRight) {
        return visible;
    }
    return firstStrongIsolate + visible + popDirectionalIsolate;
}

QString shortForeignText(const QString& text)
{
    constexpr qsizetype longest = 60;
    return foreignText(shortenedText(text, longest));
}

} // namespace heroadmin
