#include "gui/conflicts/conflictwords.h"

#include "gui/widgets/quotedtext.h"

namespace heroadmin {

QString ConflictWords::heroName(qint64 id, const QString& name)
{
    return QStringLiteral("#%1 %2").arg(QString::number(id), shortenedText(name));
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
    if (stored.isNull()) {
        //: Instead of a name or an age
        return tr("none");
    }
    return shortenedText(stored.toDisplayText());
}

} // namespace heroadmin
