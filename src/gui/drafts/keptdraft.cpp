#include "gui/drafts/keptdraft.h"

#include "data/heroes/herodraft.h"

#include <utility>

namespace heroadmin {

TypedHero KeptDraft::typed() const
{
    TypedHero typed;
    typed.name = name;
    typed.age = age;
    return typed;
}

KeptDraft KeptDraft::ofNew(const TypedHero& typed)
{
    KeptDraft draft;
    if (typed.name.hasValue() && !typed.name.value().isEmpty()) {
        draft.name = typed.name;
    }
    if (typed.age.hasValue() && !typed.age.value().isEmpty()) {
        draft.age = typed.age;
    }
    draft.hadSecretName = typed.secretName.hasValue() && typed.secretName.value() != SecretName();
    return draft;
}

KeptDraft KeptDraft::ofEdit(const HeroSnapshot& loaded, TypedHero typed)
{
    const TypedHero touched = HeroDraft(loaded).touched(std::move(typed));
    KeptDraft draft;
    draft.kind = Kind::Edit;
    draft.loaded = loaded;
    draft.name = touched.name;
    draft.age = touched.age;
    draft.hadSecretName = touched.secretName.isSet();
    return draft;
}

KeptDraft KeptDraft::ofCell(const HeroSnapshot& loaded, HeroField field, const QString& text)
{
    TypedHero typed;
    switch (field) {
    case HeroField::Name:
        typed.name = text;
        break;
    case HeroField::Age:
        typed.age = text;
        break;
    case HeroField::SecretName:
        break;
    }
    KeptDraft draft = ofEdit(loaded, std::move(typed));
    draft.kind = Kind::Cell;
    draft.hadSecretName = field == HeroField::SecretName && !text.isEmpty();
    return draft;
}

} // namespace heroadmin
