#pragma once

#include "fuzzer/writeledger.h"

#include <QStringList>

namespace heroadmin::testing {

/// What the message bar has said (in English) of what was written, and isn't so: empty where all of it is.
[[nodiscard]] QString wrongClaim(const QStringList& messages, const WriteLedger& ledger);

} // namespace heroadmin::testing
