#pragma once

#include <QString>
#include <QVariantList>

namespace heroadmin {

/// A statement, or a part of one, with the values that are bound to its question marks, in their order.
struct SqlStatement
{
    QString sql;
    QVariantList values;

    /// Adds a part and its values.
    SqlStatement& operator+=(const SqlStatement& part);
};

/// A column's or table's name as SQL takes it, whatever is in it.
[[nodiscard]] QString quotedName(QString name);

} // namespace heroadmin
