#pragma once

#include "fuzzer/browsinghands.h"
#include "fuzzer/dialoghands.h"
#include "fuzzer/script.h"
#include "fuzzer/tablehands.h"

namespace heroadmin::testing {

/// A script in a window of its own, to its end or to what goes wrong.
class ScriptPlay
{
public:
    explicit ScriptPlay(const Script& script)
        : m_script(script)
    {}

    /// Empty where nothing went wrong; else of which kind it is, a colon, and what.
    [[nodiscard]] QString problem();

    [[nodiscard]] int done() const { return m_done; } ///< So many operations.

private:
    [[nodiscard]] QString play();
    [[nodiscard]] QString take(const Operation& operation);
    void takeInWindow(const Operation& operation);
    [[nodiscard]] bool takeOfOthers(const Operation& operation);
    [[nodiscard]] QString wait(int way);

    const Script m_script;
    FuzzedWindow m_window;
    DialogHands m_dialogs{m_window};
    TableHands m_table{m_window};
    BrowsingHands m_browsing{m_window};
    int m_done = 0;
};

} // namespace heroadmin::testing
