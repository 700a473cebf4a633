#include "engines/postgres/sql/postgreslimits.h"

namespace heroadmin {

QStringList PostgresLimits::of(const PostgresSchema& schema, const PostgresRights& rights, const HeroRules& rules)
{
    QStringList sentences = rights.limits();
    if (schema.hidesHeroes()) {
        sentences.append(tr("The server may hide heroes from you, or refuse to have them written: the table “hero” has "
                            "rules about its rows (row level security)."));
    }
    return sentences + rules.limits();
}

} // namespace heroadmin
