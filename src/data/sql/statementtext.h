#pragma once

#include "data/sql/sqlstatement.h"

class QSqlDriver;

namespace heroadmin {

/// The statement with each value where its question mark is, as its driver writes values. Question marks among quotes
/// are left alone.
[[nodiscard]] QString textOf(const SqlStatement& statement, const QSqlDriver& driver);

} // namespace heroadmin
