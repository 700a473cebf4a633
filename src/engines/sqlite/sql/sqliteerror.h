#pragma once

#include "core/error.h"

class QSqlError;
class QSqlQuery;

namespace heroadmin {

/// What a failed statement means, decided by SQLite's own code (Qt's error types differ by driver for the same fault).
/// The message is for the person and names no file; the detail holds the code and SQLite's text, never a bound value.
[[nodiscard]] Error errorOf(const QSqlError& error);

/// The same of a statement that has just failed, with what its connection knows of the reason.
[[nodiscard]] Error errorOf(const QSqlQuery& failed);

/// SQLite's extended code (its primary code is the lowest byte), or 0 where the error is not SQLite's own.
[[nodiscard]] int sqliteCodeOf(const QSqlError& error);

} // namespace heroadmin
