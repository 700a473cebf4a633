#pragma once

#include "data/engine/databaseaddress.h"

namespace heroadmin {

/// Whether `file` is the database at that address, by whatever name, or has the place of what SQLite keeps beside it
/// (log, shared memory, journal), also where that isn't there now. Opens none of them.
[[nodiscard]] bool isFileOfDatabase(const QString& file, const DatabaseAddress& address);

/// Whether `file`, or what it leads to, has a name that SQLite gives to what it keeps beside a database.
[[nodiscard]] bool isNamedAsKeptByDatabase(const QString& file);

} // namespace heroadmin
