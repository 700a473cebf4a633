#pragma once

#include "fuzzer/script.h"

#include <QTemporaryDir>
#include <functional>

namespace heroadmin::testing {

/// Takes operations out of a script for as long as it goes wrong in the same way.
class ScriptShortening
{
public:
    /// `kind`: of its problem.
    ScriptShortening(Script script, QString kind);

    [[nodiscard]] Script shortest();

private:
    void leaveOut(std::size_t length);
    [[nodiscard]] bool stillFails(const Script& script) const;

    Script m_script;
    const QString m_kind;
    QTemporaryDir m_folder;
};

} // namespace heroadmin::testing
