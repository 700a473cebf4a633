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
    bool withoutAge = false;         ///< Only heroes without an age; together with from or to: those as well.

    [[nodiscard]] bool hasAge() const { return ageFrom.has_value() || ageTo.has_value() || withoutAge; }

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && !hasAge(); }

    /// Its half without ages.
    [[nodiscard]] HeroFilter ofName() const { return {.name = name, .nameMatch = nameMatch}; }

    /// Its other half.
    [[nodiscard]] HeroFilter ofAge() const
    {
        return {.nameMatch = nameMatch, .ageFrom = ageFrom, .ageTo = ageTo, .withoutAge = withoutAge};
    }

    friend bool operator==(const HeroFilter&, const HeroFilter&) = default;
};

} // namespace heroadmin
