#include "data/sql/sqlstatement.h"

namespace heroadmin {

namespace {

/// Of equal depth on both sides of each operator.
QString joined(const QStringList& terms, const QString& word)
{
    if (terms.size() == 1) {
        return terms.constFirst();
    }
    const qsizetype half = terms.size() / 2;
    return u'(' + joined(terms.first(half), word) + word + joined(terms.sliced(half), word) + u')';
}

} // namespace

SqlStatement& SqlStatement::operator+=(const SqlStatement& part)
{
    sql += part.sql;
    values += part.values;
    return *this;
}

QString anyOf(const QStringList& conditions)
{
    return conditions.isEmpty() ? QStringLiteral("FALSE") : joined(conditions, QStringLiteral(" OR "));
}

QString concatenated(const QStringList& texts)
{
    return joined(texts, QStringLiteral(" || "));
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace heroadmin
