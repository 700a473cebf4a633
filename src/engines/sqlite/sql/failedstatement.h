#pragma once

#include <QSqlQuery>
#include <QStringList>

namespace heroadmin {

/// What the connection of a statement that has just failed knows of it beside SQLite's own words. Asks it at once.
class FailedStatement
{
public:
    /// `query` outlives it.
    explicit FailedStatement(const QSqlQuery& query);

    /// Whether the database's definition has that name somewhere. A function may complain of what a row holds in the
    /// very words that SQLite has for names.
    [[nodiscard]] bool isNamed(const QString& name) const;

    /// Whether a trigger of the database has these words, to the letter, in its definition. Newer versions of SQLite
    /// let it make them of what a row holds as well.
    [[nodiscard]] bool isDefined(const QString& wordsOfTrigger) const;

    /// The table that has no id left for another row; empty where it failed for want of room on the disk.
    [[nodiscard]] QString tableWithoutIds() const;

private:
    [[nodiscard]] QStringList read(const QString& sql) const; ///< The first column of all rows.
    [[nodiscard]] bool hasRoomOnDisk() const;

    const QSqlQuery& m_query;
};

/// Whether a trigger's definition raises exactly these words.
[[nodiscard]] bool raises(const QString& definition, const QString& words);

} // namespace heroadmin
