#include "data/engine/herorules.h"

#include "core/foreigntext.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace heroadmin {

namespace {

QString foreignList(const QStringList& names)
{
    QStringList shown;
    std::transform(names.cbegin(), names.cend(), std::back_inserter(shown), foreignText);
    return shown.join(QStringLiteral(", "));
}

/// What isn't done with rows whose hero gets another name or age; empty where there is no more to it than that they
/// stay.
QString undoneOnUpdate(const HeroReference& reference)
{
    const QStringList fields = reference.heroFields();
    const auto sentence = [&reference, &fields](const char* text) {
        return QCoreApplication::translate("heroadmin::HeroRules", text)
            .arg(foreignText(reference.name()), foreignList(fields));
    };
    switch (fields.isEmpty() ? OnUpdate::Stays : reference.onUpdate) {
    case OnUpdate::Follows:
        //: %1: a table; %2: a column
        return sentence(QT_TRANSLATE_NOOP(
            "heroadmin::HeroRules",
            "Rows of “%1” refer to heroes by “%2”. By the definition of the database they follow where that is "
            "changed; that isn't done here: they stay as they are, and refer to nobody then."));
    case OnUpdate::LetsGo:
        return sentence(QT_TRANSLATE_NOOP(
            "heroadmin::HeroRules",
            "Rows of “%1” refer to heroes by “%2”. By the definition of the database they let go where that is "
            "changed; that isn't done here: they stay as they are, and refer to nobody then."));
    case OnUpdate::Forbids:
        return sentence(QT_TRANSLATE_NOOP(
            "heroadmin::HeroRules",
            "Rows of “%1” refer to heroes by “%2”. The definition of the database forbids to change that as long as "
            "there are such rows; that isn't enforced here: they stay as they are, and refer to nobody then."));
    case OnUpdate::Stays:
        break;
    }
    return {};
}

} // namespace

QString HeroRules::whyNoneIsAdded() const
{
    return QCoreApplication::translate("heroadmin::HeroRules",
                                       "No hero can be added to this database: its table demands a value in %1, which "
                                       "the service doesn't know.")
        .arg(foreignList(unfilledColumns));
}

bool HeroRules::isPlain() const
{
    // What is done with rows of other tables may come back to heroes.
    const bool isAsked = std::none_of(references.cbegin(), references.cend(), [](const HeroReference& reference) {
        return isChange(reference.onDelete) && (reference.isOfHeroes || reference.hasTriggers);
    });
    return isAsked && !hasTriggers && !hasConflictClauses;
}

QStringList HeroRules::limits() const
{
    QStringList sentences;
    if (!letsAdd()) {
        sentences.append(whyNoneIsAdded());
    }
    if (hidesReplacing) {
        sentences.append(QCoreApplication::translate(
            "heroadmin::HeroRules", "A rule of this database lets one hero take the place of another: what is lost "
                                    "that way can't be told, and isn't undone."));
    }
    const bool doReferrers = std::any_of(references.cbegin(), references.cend(), [](const HeroReference& reference) {
        return reference.triggersWriteElsewhere;
    });
    if (writesElsewhere || doReferrers) {
        sentences.append(QCoreApplication::translate(
            "heroadmin::HeroRules",
            "Rules of this database write to other tables as well: what they wrote there isn't undone."));
    }
    if (changesOtherHeroes) {
        sentences.append(QCoreApplication::translate(
            "heroadmin::HeroRules",
            "Rules of this database change other heroes as well, beside those that are written: what they made of "
            "these can't be told, and isn't undone."));
    }
    if (refusesHeroes) {
        sentences.append(QCoreApplication::translate("heroadmin::HeroRules",
                                                     "A rule of this database may refuse heroes: one that it would "
                                                     "refuse doesn't come back when its deletion is "
                                                     "undone."));
    }
    for (const HeroReference& reference : references) {
        if (const QString undone = undoneOnUpdate(reference); !undone.isEmpty()) {
            sentences.append(undone);
        }
    }
    return sentences;
}

} // namespace heroadmin
