#include "engines/postgres/sql/postgresnamepatterns.h"

#include "core/lettercase.h"

#include <string>
#include <utility>

namespace heroadmin {

namespace {

/// Of ASCII, only what is no letter and no digit means anything else than itself; a backslash in front of those would.
bool isSpecial(char32_t letter)
{
    constexpr char32_t asciiEnd = 0x80;
    const bool isDigit = letter >= U'0' && letter <= U'9';
    const bool isLetter = (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
    return letter < asciiEnd && !isDigit && !isLetter;
}

std::u32string expressionOf(char32_t letter)
{
    const std::u32string forms = caseFormsOf(letter);
    if (forms.size() > 1) {
        return U'[' + forms + U']';
    }
    return isSpecial(letter) ? std::u32string{U'\\', letter} : std::u32string{letter};
}

} // namespace

PostgresNamePatterns::PostgresNamePatterns(NameQuery query)
    : m_query(std::move(query))
{}

SqlStatement PostgresNamePatterns::condition() const
{
    if (m_query.heroId()) {
        return {QStringLiteral("id = CAST(? AS bigint)"), {*m_query.heroId()}};
    }
    if (m_query.isEmpty()) {
        return {QStringLiteral("TRUE"), {}};
    }
    if (!m_query.isPossible()) {
        return {QStringLiteral("FALSE"), {}};
    }
    // In the collation that has no letters: others may be refused, or know forms of a letter by themselves.
    return {QStringLiteral("CAST(name AS text) COLLATE \"C\" ~ ?"), {expression()}};
}

QString PostgresNamePatterns::expression() const
{
    std::u32string expression = m_query.isPrefix() ? U"^" : U"";
    for (const char32_t letter : m_query.letters()) {
        expression += expressionOf(letter);
    }
    return QString::fromStdU32String(expression);
}

} // namespace heroadmin
