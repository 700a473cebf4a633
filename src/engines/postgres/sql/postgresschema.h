#pragma once

#include "core/agerange.h"
#include "core/result.h"
#include "data/engine/heroindexes.h"
#include "data/sql/sqlconnection.h"

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

namespace heroadmin {

/// The table `hero` of a PostgreSQL database, by its name on the search path: what it is like, and how the service
/// makes it. By the catalogs, which every role may read.
class PostgresSchema
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresSchema)

public:
    /// Reads what is there. Errors: those of the connection.
    [[nodiscard]] static Result<PostgresSchema> read(const SqlConnection& connection);

    [[nodiscard]] bool hasHeroTable() const { return !m_kind.isEmpty(); } ///< Or something else of that name.

    /// Why its heroes can't be shown, as a sentence; empty where they can.
    [[nodiscard]] QString problem() const;

    /// Why they can be shown and not written: what is not as the service's models have it. Empty where it is. What the
    /// role may do is for PostgresRights to say.
    [[nodiscard]] QString readOnlyReason() const;

    /// Why the ids that are there don't tell heroes apart, as a sentence; empty where they do. Reads all of them where
    /// the definition doesn't see to it. Errors: those of the connection.
    [[nodiscard]] Result<QString> readIdProblem(const SqlConnection& connection) const;

    /// Every column but the key that a value can be written to, and that the role may read; those that the product
    /// doesn't know among them.
    [[nodiscard]] QStringList writableColumns() const;

    /// Those by which a page is read in the order of the database.
    [[nodiscard]] const HeroIndexes& indexes() const { return m_indexes; }

    /// Names of the service's indexes; an index of another name that does the same counts as there.
    [[nodiscard]] const QStringList& missingIndexes() const { return m_missingIndexes; }

    [[nodiscard]] AgeRange ageRange() const;

    /// The server shows the role some heroes only, or lets it write some only (row level security).
    [[nodiscard]] bool hidesHeroes() const { return m_hidesHeroes; }

    // Both write, and belong into a transaction.
    [[nodiscard]] static Result<void> createHeroTable(const SqlConnection& connection);
    [[nodiscard]] static Result<void> createIndexes(const SqlConnection& connection, const QStringList& names);

private:
    struct Column
    {
        QString name;
        QString type;        ///< As a person writes it.
        QString baseType;    ///< As the catalog calls it; of a domain, what it is made of.
        bool isText = false; ///< In some way: compared and searched as such.
        bool isGenerated = false;
        bool mayRead = false;
    };

    PostgresSchema() = default;
    [[nodiscard]] Result<void> readTable(const SqlConnection& connection);
    [[nodiscard]] Result<void> readColumns(const SqlConnection& connection);
    [[nodiscard]] Result<void> readIndexes(const SqlConnection& connection);
    [[nodiscard]] const Column* findColumn(QStringView name) const;
    [[nodiscard]] bool isTable() const; ///< Of its own, with rows.
    [[nodiscard]] bool isKeyUnique() const;
    [[nodiscard]] static QString typeProblem(const Column& column);

    QString m_kind;     ///< As pg_class.relkind has it; empty where there is nothing of that name.
    QString m_encoding; ///< Of every text in the database.
    bool m_hasHeirs = false;
    bool m_hidesHeroes = false;
    bool m_hasKeyIndex = false; ///< No two rows of the table itself have the same id, at any moment.
    QList<Column> m_columns;
    HeroIndexes m_indexes;
    QStringList m_missingIndexes;
};

} // namespace heroadmin
