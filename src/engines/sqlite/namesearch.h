#pragma once

#include "data/heroes/herofilter.h"
#include "data/sql/sqlstatement.h"

#include <QList>
#include <QString>
#include <optional>
#include <string>

namespace heroadmin {

/// A stretch of the names as the database sorts them: by their bytes in UTF-8, which is by code point.
struct NameRange
{
    QString from;              ///< Included.
    std::optional<QString> to; ///< Not included; none: to the end.

    friend bool operator==(const NameRange&, const NameRange&) = default;
};

/// What a person types to find heroes by name, as SQL. Letter case is ignored for all scripts, and no character has
/// another meaning than itself; docs/letter-case.md is the rule. A `#` and a number is a hero's id instead.
class NameSearch
{
public:
    /// A text of more UTF-16 units finds nothing: the field where it is typed takes no more.
    static constexpr int longestText = 1'000;

    NameSearch(const QString& text, HeroFilter::NameMatch match);

    /// The id that the text asks for, whatever the match: `#123`. None where it is text.
    [[nodiscard]] std::optional<qint64> heroId() const { return m_heroId; }

    /// What is true of each hero that is searched for, complete.
    [[nodiscard]] SqlStatement condition() const;

    /// The stretches of the index on names in which all that match are, disjoint and ascending. Empty: the whole index.
    /// What matches nothing has one stretch that holds nothing.
    [[nodiscard]] QList<NameRange> ranges() const;

private:
    [[nodiscard]] bool isPossible() const;

    [[nodiscard]] bool isPrefix() const { return m_match == HeroFilter::NameMatch::StartsWith; }

    QString m_text;
    std::u32string m_letters;
    HeroFilter::NameMatch m_match;
    std::optional<qint64> m_heroId;
};

} // namespace heroadmin
