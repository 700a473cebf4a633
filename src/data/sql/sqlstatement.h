#pragma once

#include <QString>
#include <QStringList>
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

/// A condition that is true where one of these is; `FALSE` for none. However many there are, it isn't nested deeply,
/// for which engines have a limit.
[[nodiscard]] QString anyOf(const QStringList& conditions);

/// Texts one behind the other, likewise; at least one.
[[nodiscard]] QString concatenated(const QStringList& texts);

/// A column's or table's name as SQL takes it, whatever is in it.
[[nodiscard]] QString quotedName(QString name);

} // namespace heroadmin
