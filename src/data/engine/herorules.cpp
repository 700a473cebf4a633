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

} // namespace heroadmin
