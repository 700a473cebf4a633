#pragma once

#include "core/typedhero.h"
#include "data/herosnapshot.h"

namespace heroadmin {

/// The difference between a hero as it was loaded and the texts of a form. A field whose text is back at what was shown
/// for the loaded value is untouched, whatever was typed in between; so is a secret name that nothing was typed for.
class HeroDraft
{
public:
    explicit HeroDraft(HeroSnapshot loaded);

    [[nodiscard]] const HeroSnapshot& loaded() const { return m_loaded; }

    /// The texts that a form starts with: name and age; the secret name isn't known.
    [[nodiscard]] TypedHero shown() const;

    /// Only what differs from what was loaded is left of what is typed.
    [[nodiscard]] TypedHero touched(TypedHero typed) const;

private:
    [[nodiscard]] bool isLoadedAge(const QString& text) const;

    HeroSnapshot m_loaded;
    QString m_name;
    QString m_age;
};

} // namespace heroadmin
