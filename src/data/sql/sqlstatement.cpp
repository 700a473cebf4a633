#include "data/sql/sqlstatement.h"

namespace heroadmin {

SqlStatement& SqlStatement::operator+=(const SqlStatement& part)
{
    sql += part.sql;
    values += part.values;
    return *this;
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace heroadmin
