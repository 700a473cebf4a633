#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QCoreApplication>
#include <QStringList>

namespace heroadmin {

/// What the role of a connection may do with the table `hero`, and what its server lets anybody do.
class PostgresRights
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::PostgresRights)

public:
    /// By the catalogs, so that nothing is refused. Only where there is a table `hero`. Errors: those of the
    /// connection.
    [[nodiscard]] static Result<PostgresRights> read(const SqlConnection& connection);

    [[nodiscard]] const QString& role() const { return m_role; }

    [[nodiscard]] bool isStandby() const { return m_isStandby; } ///< Another server has the database to write to.

    [[nodiscard]] bool mayReadSecrets() const { return m_secretName.mayRead; }

    [[nodiscard]] bool mayAdd() const;
    [[nodiscard]] bool mayChange() const; ///< Something of a hero.
    [[nodiscard]] bool mayDelete() const;

    /// Why the heroes can't even be read, as a sentence; empty where they can.
    [[nodiscard]] QString whyNotReadable() const;

    /// Why nothing can be written: a sentence, empty where something can. Whoever asked for a connection that only
    /// reads has a reason of their own, and finds that here as the server's.
    [[nodiscard]] QString readOnlyReason() const;

    /// What can't be done though something can be written: sentences.
    [[nodiscard]] QStringList limits() const;

private:
    struct OfColumn
    {
        bool mayRead = false;
        bool mayInsert = false;
        bool mayUpdate = false;
    };

    PostgresRights() = default;
    [[nodiscard]] bool mayRestore() const; ///< Heroes who were deleted.

    QString m_role;
    bool m_isStandby = false;
    bool m_isReadOnly = false;
    bool m_mayMakeTables = false; ///< Temporary ones, for the images of a step.
    bool m_mayDelete = false;
    bool m_mayTakeIds = false; ///< From the sequence that gives them.
    bool m_mayUpdateAny = false;
    OfColumn m_id;
    OfColumn m_name;
    OfColumn m_age;
    OfColumn m_secretName;
    QStringList m_unreadable;   ///< Columns that can be written and that the product doesn't know.
    bool m_mayInsertAll = true; ///< Into every column.
};

} // namespace heroadmin
