#pragma once

#include <QtGlobal>

namespace heroadmin {

/// An estimated count, not below 0, without the digits that it can't vouch for: three of them stay, below 1000 two.
[[nodiscard]] qint64 aboutCount(qint64 estimate);

} // namespace heroadmin
