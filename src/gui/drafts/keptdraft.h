#pragma once

#include "core/error.h"
#include "core/fieldupdate.h"
#include "core/typedhero.h"
#include "data/heroes/herosnapshot.h"

#include <QDateTime>
#include <QString>

namespace heroadmin {

/// Text that was typed into a dialog or a cell and is not saved. Never a secret name.
struct KeptDraft
{
    enum class Kind { New, Edit, Cell };

    QString id; ///< No two drafts have the same.
    Kind kind = Kind::New;
    QString database;           ///< Its DatabaseAddress::location.
    HeroSnapshot loaded;        ///< What guards the write; nothing for New.
    FieldUpdate<QString> name;  ///< As it was typed; unset where it is untouched.
    FieldUpdate<QString> age;   ///< Likewise; empty for none.
    bool hadSecretName = false; ///< One was typed as well, which is not kept.
    QDateTime time;             ///< Of the last change.

    [[nodiscard]] bool isEmpty() const { return !name.isSet() && !age.isSet(); }

    [[nodiscard]] TypedHero typed() const;

    /// What a form of a hero holds, as a draft: only what differs from nothing, or from what was loaded.
    static KeptDraft ofNew(const TypedHero& typed);
    static KeptDraft ofEdit(const HeroSnapshot& loaded, TypedHero typed);
    static KeptDraft ofCell(const HeroSnapshot& loaded, HeroField field, const QString& text);
};

} // namespace heroadmin
