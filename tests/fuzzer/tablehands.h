#pragma once

#include "fuzzer/fuzzedwindow.h"
#include "fuzzer/operation.h"

namespace heroadmin::testing {

/// What a person does in the table, with cells and whole rows.
class TableHands
{
public:
    explicit TableHands(FuzzedWindow& window)
        : m_window(window)
    {}

    /// False where it is nothing of the table's.
    bool take(const Operation& operation) const;

    // Nothing happens where none is typed in.
    void endCell(int way) const;
    void leaveCell() const; ///< Whatever is typed.

private:
    void typeInCell(int row, int column, int text) const;
    void move(int rows, int columns, bool selects) const;
    void clickCell(int row, int column) const;
    void selectRows(int from, int rows) const;

    [[nodiscard]] bool isKept() const;         ///< What is typed now, for a cell that is read.
    [[nodiscard]] int rowOf(int number) const; ///< -1 where there is none.

    FuzzedWindow& m_window;
};

} // namespace heroadmin::testing
