#include "data/engine/herorules.h"

#include <QCoreApplication>

namespace heroadmin {

QString HeroRules::whyNoneIsAdded() const
{
    return QCoreApplication::translate("heroadmin::HeroRules",
                                       "No hero can be added to this database: its table demands a value in %1, which "
                                       "the service doesn't know.")
        .arg(unfilledColumns.join(QStringLiteral(", ")));
}

} // namespace heroadmin
