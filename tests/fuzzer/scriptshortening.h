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
    [[nodiscard]] bool stillFails(const Script& script);

    static constexpr int mostPlays = 150; ///< A second or two each.

    Script m_script;
    int m_plays = 0;
    const QString m_kind;
    QTemporaryDir m_folder;
};

} // namespace heroadmin::testing
