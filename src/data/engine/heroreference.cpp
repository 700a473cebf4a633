#include "data/engine/heroreference.h"

namespace heroadmin {

QString HeroReference::name() const
{
    return isNamedByColumn ? table + u'.' + columns.constFirst().name : table;
}

} // namespace heroadmin
