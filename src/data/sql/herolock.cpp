#include "data/sql/herolock.h"

namespace heroadmin {

Result<void> lockHeroes(const SqlConnection& connection, const SqlStatement& which)
{
    const QString lock = lockOfHeroes(connection.dialect());
    if (lock.isEmpty()) {
        return {};
    }
    SqlStatement statement{QStringLiteral("SELECT count(*) FROM (SELECT hero.id FROM hero WHERE "), {}};
    statement += which;
    statement += {lock + QStringLiteral(") AS locked"), {}};
    return connection.execute(statement);
}

QString lockOfHeroes(const SqlDialect& dialect)
{
    const QString lock = dialect.lock(QStringLiteral("hero"));
    // Two who each wait for what the other one has would never end.
    return lock.isEmpty() ? lock : QStringLiteral(" ORDER BY hero.id") + lock;
}

} // namespace heroadmin
