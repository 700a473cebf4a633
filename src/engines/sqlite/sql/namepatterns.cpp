#include "engines/sqlite/sql/namepatterns.h"

#include "core/lettercase.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace heroadmin {

namespace {

constexpr std::size_t mostPrefixes = 32;

/// Never null, which would be bound as NULL.
QString stringOf(const std::u32string& letters)
{
    return letters.empty() ? QStringLiteral("") : QString::fromStdU32String(letters);
}

/// Each text with each form of one more letter behind it. What is ascending stays so.
std::vector<std::u32string> extended(const std::vector<std::u32string>& texts, const std::u32string& forms)
{
    std::vector<std::u32string> longer;
    longer.reserve(texts.size() * forms.size());
    for (const std::u32string& text : texts) {
        for (const char32_t form : forms) {
            longer.push_back(text + form);
        }
    }
    return longer;
}

/// The least text that sorts behind all that start with `prefix`; none where there is no such text.
std::optional<QString> behindAll(std::u32string prefix)
{
    constexpr char32_t last = 0x10'FFFF;
    while (!prefix.empty() && prefix.back() == last) {
        prefix.pop_back();
    }
    if (prefix.empty()) {
        return std::nullopt;
    }
    constexpr char32_t beforeSurrogates = 0xD7FF;
    constexpr char32_t behindSurrogates = 0xE000;
    prefix.back() = prefix.back() == beforeSurrogates ? behindSurrogates : prefix.back() + 1;
    return stringOf(prefix);
}

/// True for what SQLite's patterns take for each other: U+FFFE, U+FFFF and bytes that aren't UTF-8 are U+FFFD to them.
bool isReadAsAnother(char32_t letter)
{
    return letter >= 0xFFFD && letter <= 0xFFFF;
}

/// How SQLite compares with patterns. Both kinds stop at U+0000. LIKE is the quick one, but blind to the case of ASCII
/// letters alone; GLOB knows classes of letters, but isn't quick where a pattern starts with one.
class Patterns
{
public:
    Patterns(const std::u32string& letters, bool isPrefix)
        : m_letters(letters)
        , m_isPrefix(isPrefix)
    {}

    [[nodiscard]] SqlStatement condition() const
    {
        if (std::all_of(m_letters.begin(), m_letters.end(), isKnownToLike)) {
            return {QStringLiteral("name LIKE ? ESCAPE '\\'"), {likePattern()}};
        }
        if (m_isPrefix) {
            return {QStringLiteral("name GLOB ?"), {stringOf(classesFrom(0) + U'*')}};
        }
        SqlStatement any;
        for (const char32_t first : caseFormsOf(m_letters.front())) {
            any.sql +=
                (any.sql.isEmpty() ? QStringLiteral("(") : QStringLiteral(" OR ")) + QStringLiteral("name GLOB ?");
            any.values += stringOf(U'*' + classOf({first}) + classesFrom(1) + U'*');
        }
        any.sql += u')';
        return any;
    }

private:
    [[nodiscard]] static bool isKnownToLike(char32_t letter)
    {
        constexpr char32_t asciiEnd = 0x80;
        const std::u32string forms = caseFormsOf(letter);
        return forms.size() == 1 || forms.back() < asciiEnd;
    }

    [[nodiscard]] QString likePattern() const
    {
        std::u32string pattern = m_isPrefix ? U"" : U"%";
        for (const char32_t letter : m_letters) {
            if (letter == U'%' || letter == U'_' || letter == U'\\') {
                pattern += U'\\';
            }
            pattern += letter;
        }
        return stringOf(pattern + U'%');
    }

    [[nodiscard]] static std::u32string classOf(const std::u32string& letters)
    {
        const bool isPlain = letters.size() == 1 && letters != U"*" && letters != U"?" && letters != U"[";
        return isPlain ? letters : U'[' + letters + U']';
    }

    [[nodiscard]] std::u32string classesFrom(std::size_t first) const
    {
        std::u32string classes;
        for (std::size_t at = first; at < m_letters.size(); ++at) {
            classes += classOf(caseFormsOf(m_letters[at]));
        }
        return classes;
    }

    const std::u32string& m_letters;
    bool m_isPrefix;
};

} // namespace

NamePatterns::NamePatterns(NameQuery query)
    : m_query(std::move(query))
{}

SqlStatement NamePatterns::condition() const
{
    if (m_query.heroId()) {
        return {QStringLiteral("id = ?"), {*m_query.heroId()}};
    }
    if (m_query.isEmpty()) {
        return {QStringLiteral("TRUE"), {}};
    }
    if (!m_query.isPossible()) {
        return {QStringLiteral("FALSE"), {}};
    }
    SqlStatement condition = Patterns(m_query.letters(), m_query.isPrefix()).condition();
    if (m_query.isPrefix()) {
        // Bytes sort behind all text, so no range could hold them.
        condition += {QStringLiteral(" AND typeof(name) = 'text'"), {}};
    }
    return condition;
}

QList<NameRange> NamePatterns::ranges() const
{
    if (m_query.heroId() || !m_query.isPrefix() || m_query.isEmpty()) {
        return {};
    }
    if (!m_query.isPossible()) {
        return {{QStringLiteral(""), QStringLiteral("")}};
    }
    std::vector<std::u32string> prefixes{{}};
    for (const char32_t letter : m_query.letters()) {
        const std::u32string forms = caseFormsOf(letter);
        if (prefixes.size() * forms.size() > mostPrefixes || isReadAsAnother(letter)) {
            break;
        }
        prefixes = extended(prefixes, forms);
    }
    QList<NameRange> ranges;
    for (const std::u32string& prefix : prefixes) {
        NameRange range{stringOf(prefix), behindAll(prefix)};
        if (!ranges.isEmpty() && ranges.constLast().to == range.from) {
            ranges.last().to = range.to;
        } else {
            ranges.append(range);
        }
    }
    return ranges;
}

} // namespace heroadmin
