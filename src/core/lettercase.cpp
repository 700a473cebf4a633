#include "core/lettercase.h"

#include <QChar>
#include <QHash>
#include <algorithm>

namespace heroadmin {

namespace {

/// Of each folded letter that has more than one form: the forms.
QHash<char32_t, std::u32string> formsByFolding()
{
    constexpr char32_t behindCasedPlanes = 0x2'0000; // no letter of the planes behind has a case
    QHash<char32_t, std::u32string> forms;
    for (char32_t letter = 0; letter < behindCasedPlanes; ++letter) {
        const char32_t folded = caseFolded(letter);
        if (folded != letter) {
            forms[folded] += letter;
        }
    }
    for (auto found = forms.begin(); found != forms.end(); ++found) {
        found.value() += found.key();
        std::sort(found.value().begin(), found.value().end());
    }
    return forms;
}

} // namespace

char32_t caseFolded(char32_t letter)
{
    constexpr char32_t asciiEnd = 0x80;
    const char32_t folded = QChar::toCaseFolded(letter);
    return folded < asciiEnd && letter >= asciiEnd ? letter : folded;
}

std::u32string caseFormsOf(char32_t letter)
{
    static const QHash<char32_t, std::u32string> forms = formsByFolding();
    return forms.value(caseFolded(letter), std::u32string(1, letter));
}

} // namespace heroadmin
