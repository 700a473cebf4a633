#pragma once

#include "core/result.h"
#include "data/engine/heroindexes.h"
#include "data/sql/sqlconnection.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace heroadmin {

/// The table `hero` of a SQLite database: what it is like, and how the service makes it. Names are compared as SQLite
/// compares them, without regard to letter case.
class SqliteSchema
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqliteSchema)

public:
    /// Reads what is there. Errors: those of the connection.
    [[nodiscard]] static Result<SqliteSchema> read(const SqlConnection& connection);

    [[nodiscard]] bool hasHeroTable() const { return !m_type.isEmpty(); } ///< Or a view of that name.

    /// Why its heroes can't be shown, as a sentence; empty where they can.
    [[nodiscard]] QString problem() const;

    /// Why they can be shown and not written: what is not as the service's models have it. Empty where it is.
    [[nodiscard]] QString readOnlyReason() const;

    /// Why the ids that are there don't tell heroes apart, as a sentence; empty where they do. Reads all of them where
    /// the definition doesn't see to it. Errors: those of the connection.
    [[nodiscard]] Result<QString> readIdProblem(const SqlConnection& connection) const;

    /// Every column but the key that a value can be written to, those that the product doesn't know among them.
    [[nodiscard]] QStringList writableColumns() const;

    /// Names of the service's indexes; an index of another name that does the same counts as there.
    [[nodiscard]] const QStringList& missingIndexes() const { return m_missingIndexes; }

    [[nodiscard]] bool isTable() const;        ///< Of its own, with rows.
    [[nodiscard]] bool isKeyRowNumber() const; ///< Its ids are those that SQLite itself finds rows by.

    /// Those in the order that names have here, which is by their bytes. Some microseconds. Errors: those of the
    /// connection.
    [[nodiscard]] static Result<HeroIndexes> readIndexes(const SqlConnection& connection);

    // Both write, and belong into a transaction.
    [[nodiscard]] static Result<void> createHeroTable(const SqlConnection& connection);
    [[nodiscard]] static Result<void> createIndexes(const SqlConnection& connection, const QStringList& names);

private:
    struct Column
    {
        QString name;
        QString type; ///< As declared.
        bool isGenerated = false;
    };

    SqliteSchema() = default;
    [[nodiscard]] Result<void> readColumns(const SqlConnection& connection);
    [[nodiscard]] Result<void> readMissingIndexes(const SqlConnection& connection);
    [[nodiscard]] Result<void> readEncoding(const SqlConnection& connection);
    [[nodiscard]] const Column* findColumn(QStringView name) const;
    [[nodiscard]] QString typeProblem(const QString& column) const;

    QString m_type; ///< "table" or "view"; empty where there is neither.
    bool m_isVirtual = false;
    QList<Column> m_columns;
    QStringList m_keyColumns;
    bool m_hasKeyIndex = false; ///< Then the key is not the row's own number.
    QStringList m_missingIndexes;
    QString m_encoding; ///< Of every text in the file: "UTF-8", "UTF-16le" or "UTF-16be".
};

} // namespace heroadmin
