#include "gui/conflicts/conflictwords.h"

#include "core/foreigntext.h"
#include "data/heroes/oddvalue.h"

namespace heroadmin {

QString ConflictWords::heroName(qint64 id, const QString& name)
{
    return QStringLiteral("#%1 %2").arg(QString::number(id), shortForeignText(name));
}

QString ConflictWords::fieldName(HeroField field)
{
    switch (field) {
    case HeroField::Name:
        return tr("Name");
    case HeroField::Age:
        return tr("Age");
    case HeroField::SecretName:
        break;
    }
    return tr("Secret name");
}

QString ConflictWords::value(HeroField field, const StoredValue& stored)
{
    if (field == HeroField::SecretName) {
        //: Instead of a secret name
        return tr("changed");
    }
    if (field == HeroField::Age && stored.isNull()) {
        //: Instead of an age
        return tr("none");
    }
    if (const std::optional<OddValue> odd = OddValue::of(field, stored)) {
        return odd->shown();
    }
    return shortForeignText(stored.toDisplayText());
}

} // namespace heroadmin
