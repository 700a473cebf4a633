#pragma once

#include "data/heroes/herofilter.h"

#include <QString>
#include <optional>
#include <string>

namespace heroadmin {

/// What a person types to find heroes by name: a text, of which letter case is ignored in all scripts and no character
/// has another meaning than itself (docs/letter-case.md is the rule), or `#` and a number, which is a hero's id.
class NameQuery
{
public:
    /// A text of more UTF-16 units finds nothing: the field where it is typed takes no more.
    static constexpr int longestText = 1'000;

    NameQuery(const QString& text, HeroFilter::NameMatch match);

    explicit NameQuery(const HeroFilter& filter)
        : NameQuery(filter.name, filter.nameMatch)
    {}

    /// The id that the text asks for, whatever the match: `#123`. None where it is text.
    [[nodiscard]] std::optional<qint64> heroId() const { return m_heroId; }

    [[nodiscard]] bool isEmpty() const { return m_letters.empty(); } ///< Every hero matches.

    [[nodiscard]] bool isPossible() const { return m_isPossible; } ///< Else no hero matches.

    [[nodiscard]] bool isPrefix() const { return m_match == HeroFilter::NameMatch::StartsWith; }

    [[nodiscard]] const std::u32string& letters() const { return m_letters; }

private:
    std::u32string m_letters;
    HeroFilter::NameMatch m_match;
    std::optional<qint64> m_heroId;
    bool m_isPossible;
};

} // namespace heroadmin
