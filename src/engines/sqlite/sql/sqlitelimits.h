#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QCoreApplication>
#include <QStringList>

namespace heroadmin {

/// What can't be done with the table `hero` here though it can be read, because its definition needs what isn't here.
class SqliteLimits
{
    Q_DECLARE_TR_FUNCTIONS(heroadmin::SqliteLimits)

public:
    /// Sentences; none where all can be done. Compiles statements that write heroes, and runs none of them: some 100
    /// microseconds. Errors: those of the connection.
    [[nodiscard]] static Result<QStringList> read(const SqlConnection& connection);

private:
    [[nodiscard]] static QStringList ofWriting(const SqlConnection& connection);
    [[nodiscard]] static Result<QStringList> ofIndexes(const SqlConnection& connection);
};

} // namespace heroadmin
