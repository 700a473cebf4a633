#pragma once

#include "core/fieldupdate.h"
#include "core/secretname.h"

#include <QString>

namespace heroadmin {

/// The texts of a form as a person typed them, before HeroValidator makes a HeroCreate or HeroUpdate of them.
/// A field that was not touched is unset. An age of blanks stands for "no age".
struct TypedHero
{
    FieldUpdate<QString> name;
    FieldUpdate<QString> age;
    FieldUpdate<SecretName> secretName;
};

} // namespace heroadmin
