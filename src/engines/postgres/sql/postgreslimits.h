#pragma once

#include "data/engine/herorules.h"
#include "engines/postgres/sql/postgresrights.h"
#include "engines/postgres/sql/postgresschema.h"

#include <QCoreApplication>
#include <QStringList>

namespace heroadmin {

/// What can't be done with the table `hero` here though it can be written, by its definition and by what the role may.
class PostgresLimits
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresLimits)

public:
    /// Sentences, those of the rules among them; none where all can be done.
    [[nodiscard]] static QStringList of(const PostgresSchema& schema, const PostgresRights& rights,
                                        const HeroRules& rules);
};

} // namespace heroadmin
