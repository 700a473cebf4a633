#pragma once

#include "data/heroes/herochange.h"

#include <QCoreApplication>
#include <QString>

namespace heroadmin {

/// Tells a person what the database's own rules, and others who write, made of a write.
class EffectSentences
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::EffectSentences)

public:
    /// Empty where what was asked is what was done.
    [[nodiscard]] static QString of(const WriteEffects& effects);

    /// In front of a change of so many heroes: that others can't write meanwhile. Empty where that is no while, or
    /// where they can: `hasRules` of the database keep it from going in parts.
    [[nodiscard]] static QString before(bool hasRules, qint64 heroes);

    /// Behind what else there is to say, each where it isn't empty.
    [[nodiscard]] static QString behind(const QString& text, const WriteEffects& effects);

private:
    [[nodiscard]] static QString listed(const HeroNames& names);
};

} // namespace heroadmin
