#pragma once

#include <QString>

namespace heroadmin::testing {

/// Makes <folder>/<name>.db, a case of tests/support/fieldcases/make_cases.py, and gives its path. Empty, with a
/// warning that says what is missing, where it can't.
[[nodiscard]] QString fieldCase(const QString& folder, const QString& name);

} // namespace heroadmin::testing
