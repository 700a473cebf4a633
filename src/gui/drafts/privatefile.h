#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace heroadmin {

// Files that only their owner may read. Errors: PermissionDenied; Other, with the system's sentence where there is one.

/// The folder of that file, where it isn't there.
[[nodiscard]] Result<void> makePrivateFolderOf(const QString& path);

/// In place of what is there: all of it, or nothing, whatever ends the process.
[[nodiscard]] Result<void> writePrivateFile(const QString& path, const QByteArray& content);

} // namespace heroadmin
