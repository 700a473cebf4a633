#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace heroadmin {

/// What the words of a CREATE INDEX say, as far as SQLite has no other way to tell it.
struct IndexDefinition
{
    QStringList terms; ///< What each key is: a column or an expression, without its collation and direction.
    QString condition; ///< Of a partial index; empty where it has all rows.

    /// None where the words aren't understood; `sql` is what SQLite keeps of a statement that it has run.
    [[nodiscard]] static std::optional<IndexDefinition> of(const QString& sql);
};

} // namespace heroadmin
