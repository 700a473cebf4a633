#include "data/sql/selectedcolumns.h"

namespace heroadmin {

SelectedColumns::SelectedColumns(const SqlDialect& dialect)
    : m_dialect(dialect)
{}

int SelectedColumns::add(const QString& expression)
{
    m_columns.append(expression);
    return static_cast<int>(m_columns.size()) - 1;
}

int SelectedColumns::addStoredValue(const QString& expression)
{
    const auto place = static_cast<int>(m_columns.size());
    m_columns += m_dialect.storedValue(expression);
    return place;
}

QString SelectedColumns::list() const
{
    return m_columns.join(QStringLiteral(", "));
}

StoredValue SelectedColumns::storedValue(const QSqlQuery& row, int place) const
{
    return m_dialect.toStoredValue(row, place);
}

} // namespace heroadmin
