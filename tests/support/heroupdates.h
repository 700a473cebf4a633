#pragma once

#include "core/heroupdate.h"

#include <QString>
#include <optional>

namespace heroadmin::testing {

[[nodiscard]] inline HeroUpdate nameUpdate(const QString& name)
{
    HeroUpdate update;
    update.name = name;
    return update;
}

/// None takes the age away.
[[nodiscard]] inline HeroUpdate ageUpdate(std::optional<qint64> age)
{
    HeroUpdate update;
    update.age = FieldUpdate<qint64>::of(age);
    return update;
}

} // namespace heroadmin::testing
