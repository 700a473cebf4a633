#pragma once

#include "core/error.h"
#include "core/fieldupdate.h"
#include "core/secretname.h"

#include <QString>

namespace heroadmin {

/// What a client says to change a hero (the seed's HeroUpdate): only the fields that are set are written.
struct HeroUpdate
{
    FieldUpdate<QString> name;
    FieldUpdate<qint64> age; ///< none clears the age.
    FieldUpdate<SecretName> secretName;

    [[nodiscard]] bool isSet(HeroField field) const
    {
        switch (field) {
        case HeroField::Name:
            return name.isSet();
        case HeroField::Age:
            return age.isSet();
        case HeroField::SecretName:
            break;
        }
        return secretName.isSet();
    }

    [[nodiscard]] bool isEmpty() const { return !name.isSet() && !age.isSet() && !secretName.isSet(); }
};

} // namespace heroadmin
