#include "data/engine/herorules.h"

#include "core/foreigntext.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace heroadmin {

QString HeroRules::whyNoneIsAdded() const
{
    QStringList columns;
    std::transform(unfilledColumns.cbegin(), unfilledColumns.cend(), std::back_inserter(columns), foreignText);
    return QCoreApplication::translate("heroadmin::HeroRules",
                                       "No hero can be added to this database: its table demands a value in %1, which "
                                       "the service doesn't know.")
        .arg(columns.join(QStringLiteral(", ")));
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
    if (writesElsewhere) {
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
    return sentences;
}

} // namespace heroadmin
