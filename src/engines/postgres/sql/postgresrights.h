#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QCoreApplication>
#include <QString>
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
    [[nodiscard]] bool mayChangeSecrets() const;
    [[nodiscard]] bool mayDelete() const;

    /// Why the heroes can't even be read, as a sentence; empty where they can.
    [[nodiscard]] QString whyNotReadable() const;

    /// Why nothing can be written: a sentence, empty where something can. Whoever opened the connection for reading
    /// only finds that here, too, as what the server lets it do.
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
    void add(const QString& column, const OfColumn& rights);
    [[nodiscard]] bool maySayAll() const; ///< Of a hero who is added: every column, as of another one.
    [[nodiscard]] QString shownRole() const;

    QString m_role;
    bool m_isStandby = false;
    bool m_isReadOnly = false;
    bool m_mayMakeTables = false; ///< Temporary ones, for the images of a step.
    bool m_mayDelete = false;
    bool m_mayLock = false;    ///< Heroes, before they are written.
    bool m_mayTakeIds = false; ///< From what gives them to new heroes.
    OfColumn m_id;
    OfColumn m_name;
    OfColumn m_age;
    OfColumn m_secretName;
    bool m_mayReadAll = true;   ///< Columns, as far as they aren't computed.
    bool m_mayInsertAll = true; ///< Likewise, but for the id.
};

} // namespace heroadmin
