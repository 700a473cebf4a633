#pragma once

#include <QPixmap>

namespace heroadmin {

/// The picture of a PNG file; a null one where it can't be read. Where the format isn't fixed, Qt asks all of its
/// plugins for images about it, and loads them for that.
[[nodiscard]] QPixmap readPng(const QString& file);

} // namespace heroadmin
