#include "engines/sqlite/sql/definedname.h"

#include "core/text.h"

#include <algorithm>

namespace heroadmin {

namespace {

bool isUnseen(QChar character)
{
    return character.category() == QChar::Other_Control || character.category() == QChar::Other_Format;
}

bool isWrittenToTheLeft(QChar character)
{
    return character.direction() == QChar::DirR || character.direction() == QChar::DirAL ||
           character.direction() == QChar::DirAN;
}

} // namespace

QString definedName(const QString& name)
{
    constexpr qsizetype longest = 200;
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popDirectionalIsolate(0x2069);
    QString shown = shortenedText(name.simplified(), longest);
    std::replace_if(shown.begin(), shown.end(), isUnseen, QChar(QChar::ReplacementCharacter));
    return std::any_of(shown.cbegin(), shown.cend(), isWrittenToTheLeft)
               ? firstStrongIsolate + shown + popDirectionalIsolate
               : shown;
}

} // namespace heroadmin
