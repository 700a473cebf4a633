#pragma once

#include "fuzzer/dialoghands.h"

namespace heroadmin::testing {

/// Takes back everything that a script has done, and does it again.
class Unwinding
{
public:
    Unwinding(FuzzedWindow& window, const DialogHands& dialogs)
        : m_window(window)
        , m_dialogs(dialogs)
    {}

    /// What isn't as it was at the start, or before; empty where all is. What others have written stays as theirs.
    [[nodiscard]] QString problem() const;

private:
    /// To that place of the history; false where something doesn't let it be.
    [[nodiscard]] bool goTo(int index, Qt::Key key) const;
    [[nodiscard]] QString otherThan(const HeroImages& heroes, const QStringList& referringRows) const;

    FuzzedWindow& m_window;
    const DialogHands& m_dialogs;
};

} // namespace heroadmin::testing
