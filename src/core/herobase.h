#pragma once

#include <QString>
#include <optional>

namespace heroadmin {

/// The fields that all hero models share (the seed's HeroBase).
struct HeroBase
{
    QString name;
    std::optional<qint64> age; ///< Years; empty where the hero has none.

    friend bool operator==(const HeroBase&, const HeroBase&) = default;
};

} // namespace heroadmin
