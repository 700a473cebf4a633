#pragma once

#include "core/error.h"
#include "data/heroes/herochange.h"

#include <QCoreApplication>
#include <vector>

namespace heroadmin {

/// What to say where the database refused one hero, and with it all that was to be written.
class RefusedHero
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::RefusedHero)

public:
    // Name the hero, where there are several.
    [[nodiscard]] static Error among(const std::vector<HeroEdit>& edits, const Error& error);
    [[nodiscard]] static Error among(const QList<HeroSnapshot>& heroes, const Error& error);

    [[nodiscard]] static Error ofCopy(const Error& error);
};

} // namespace heroadmin
