#pragma once

#include "core/result.h"
#include "data/sql/sqlconnection.h"

#include <QByteArray>

namespace heroadmin {

/// Changes with whatever PostgresSchema, PostgresRights, PostgresRules and PostgresReferences read, without their
/// statements. Comparable only with itself. Errors: those of the connection.
[[nodiscard]] Result<QByteArray> readDefinitionMark(const SqlConnection& connection);

} // namespace heroadmin
