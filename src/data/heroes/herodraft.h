#pragma once

#include "core/error.h"
#include "core/typedhero.h"
#include "data/heroes/herosnapshot.h"

#include <QList>

namespace heroadmin {

/// The difference between heroes as they were loaded and the texts of a form. A field whose text is back at what was
/// shown for the loaded value is untouched, whatever was typed in between; so is a secret name that nothing was typed
/// for. Where several heroes differ, nothing is shown, and whatever is set is touched.
class HeroDraft
{
public:
    explicit HeroDraft(HeroSnapshot loaded);

    /// Of several heroes; without any, their values are taken as different.
    explicit HeroDraft(const QList<HeroSnapshot>& heroes);

    /// The first of them.
    [[nodiscard]] const HeroSnapshot& loaded() const { return m_loaded; }

    /// The fields that have no one value.
    [[nodiscard]] QList<HeroField> differing() const;

    /// The loaded age is there, but isn't what a person types: bytes, or an empty text. It is shown as no text at all,
    /// and an empty text leaves it as it is; none clears it.
    [[nodiscard]] bool isAgeUntold() const;

    /// The texts that a form starts with: name and age; the secret name isn't known.
    [[nodiscard]] TypedHero shown() const;

    /// Only what differs from what was loaded is left of what is typed.
    [[nodiscard]] TypedHero touched(TypedHero typed) const;

private:
    [[nodiscard]] bool isLoadedAge(const QString& text) const;

    HeroSnapshot m_loaded;
    QString m_name;
    QString m_age;
    bool m_isNameShared = true;
    bool m_isAgeShared = true;
};

} // namespace heroadmin
