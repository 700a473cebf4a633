#pragma once

#include "fuzzer/fuzzedwindow.h"

namespace heroadmin::testing {

/// What a person does with whatever is in front of the window.
class DialogHands
{
public:
    explicit DialogHands(FuzzedWindow& window)
        : m_window(window)
    {}

    void newHero(int name, int age, int way) const;
    void editDialog(int row, int rows, int text) const;
    void paste(int row, int text, int way) const;
    void pasteNew(int text, int way) const;
    void adminMode() const;

    /// The main window is what keys go to afterwards; false where it can't be, such as while a dialog saves.
    bool leave(int way) const;

private:
    void answer(QWidget& dialog, int way) const;
    [[nodiscard]] QWidget* shown() const; ///< As soon as it is there; a null pointer where none comes.
    void rehearse(int way) const;

    FuzzedWindow& m_window;
};

} // namespace heroadmin::testing
