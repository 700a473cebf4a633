#pragma once

#include "fuzzer/operation.h"

#include <QStringList>
#include <vector>

namespace heroadmin::testing {

/// What happens to one window, from its opening on. As a text: a line for what it is opened on, and one an operation.
struct Script
{
    QString definition;   ///< A case of make_cases.py, or "seed": the service's own table.
    bool isPlain = false; ///< Without triggers of the test's, which make the way of a write another one.
    std::vector<Operation> operations;

    [[nodiscard]] static QString seedDefinition() { return QStringLiteral("seed"); }

    /// Each seed is another sequence, and the same one each time.
    [[nodiscard]] static Script made(const QString& definition, quint32 seed);

    [[nodiscard]] bool write(const QString& path, const QStringList& remarks = {}) const;
    [[nodiscard]] static std::optional<Script> read(const QString& path); ///< None, with a warning, where it is none.
};

} // namespace heroadmin::testing
