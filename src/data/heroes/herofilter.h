#pragma once

#include <QString>
#include <optional>

namespace heroadmin {

/// Which heroes are asked for. The default asks for all.
struct HeroFilter
{
    enum class NameMatch { Contains, StartsWith };

    QString name{}; ///< In any letter case, each character just text, or `#123`: as NameQuery reads it. Empty: any.
    NameMatch nameMatch = NameMatch::Contains;
    std::optional<qint64> ageFrom{}; ///< Years, included.
    std::optional<qint64> ageTo{};   ///< Years, included.
    bool withoutAge = false;         ///< Only heroes without an age; together with other ages: those as well.
    bool oddAge = false;             ///< Only heroes whose age is no number, as OddHeroes counts them; likewise.
    bool oddName = false;            ///< Only heroes whose name is no text, likewise.

    [[nodiscard]] bool hasName() const { return !name.isEmpty() || oddName; }

    [[nodiscard]] bool hasAge() const { return ageFrom.has_value() || ageTo.has_value() || withoutAge || oddAge; }

    [[nodiscard]] bool isEmpty() const { return !hasName() && !hasAge(); }

    /// Its half without ages.
    [[nodiscard]] HeroFilter ofName() const { return {.name = name, .nameMatch = nameMatch, .oddName = oddName}; }

    /// Its other half.
    [[nodiscard]] HeroFilter ofAge() const
    {
        return {.nameMatch = nameMatch, .ageFrom = ageFrom, .ageTo = ageTo, .withoutAge = withoutAge, .oddAge = oddAge};
    }

    friend bool operator==(const HeroFilter&, const HeroFilter&) = default;
};

} // namespace heroadmin
