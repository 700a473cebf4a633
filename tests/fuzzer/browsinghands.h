#pragma once

#include "fuzzer/fuzzedwindow.h"
#include "fuzzer/operation.h"

namespace heroadmin::testing {

/// What a person does to see other heroes, or the same ones otherwise.
class BrowsingHands
{
public:
    explicit BrowsingHands(FuzzedWindow& window)
        : m_window(window)
    {}

    /// False where it is nothing of the kind.
    bool take(const Operation& operation) const;

private:
    void page(int way, int number) const;
    void pageSize(int number) const;
    void sort(int column) const;
    void filter(int from, int to, bool without) const;
    void search(int text) const;
    void language() const;
    void resize(int width, int height) const;

    FuzzedWindow& m_window;
};

} // namespace heroadmin::testing
