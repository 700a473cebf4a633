#pragma once

#include <cstddef>
#include <vector>

namespace heroadmin::benchmark {

/// Measurements of one thing.
class Samples
{
public:
    void add(double value) { m_values.push_back(value); }

    void add(const Samples& others);

    [[nodiscard]] std::size_t count() const { return m_values.size(); }

    // 0 where nothing was measured.
    [[nodiscard]] double median() const { return percentile(50); }

    [[nodiscard]] double percentile(double percent) const; ///< The smallest value that so many are not above.

    [[nodiscard]] double largest() const { return percentile(100); }

private:
    std::vector<double> m_values;
};

} // namespace heroadmin::benchmark
