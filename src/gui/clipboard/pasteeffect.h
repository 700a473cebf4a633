#pragma once

#include "core/heroupdate.h"
#include "data/heroes/herosnapshot.h"

#include <QCoreApplication>

namespace heroadmin {

/// Says what an update does to a hero, in words: what it was and what it will be. Of a secret name only that it
/// changes.
class PasteEffect
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PasteEffect)

public:
    [[nodiscard]] static QString sentences(const HeroSnapshot& hero, const HeroUpdate& update);

private:
    [[nodiscard]] static QString ofName(const HeroSnapshot& hero, const QString& name);
    [[nodiscard]] static QString ofAge(const HeroSnapshot& hero, const FieldUpdate<qint64>& age);
};

} // namespace heroadmin
