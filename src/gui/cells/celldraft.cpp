#include "gui/cells/celldraft.h"

#include "data/table/pendingedits.h"

namespace heroadmin {

CellDraft CellDraft::of(const HeroEdit& edit)
{
    CellDraft draft{edit.loaded.id, PendingEdits::fieldsOf(edit.update).value(0), {}};
    switch (draft.field) {
    case HeroField::Name:
        draft.text = edit.update.name.content().value_or(QString());
        break;
    case HeroField::Age:
        draft.text = edit.update.age.hasValue() ? QString::number(edit.update.age.value()) : QString();
        break;
    case HeroField::SecretName:
        draft.text = edit.update.secretName.value().reveal();
        break;
    }
    return draft;
}

} // namespace heroadmin
