#include "samples.h"

#include <algorithm>
#include <cmath>

namespace heroadmin::benchmark {

void Samples::add(const Samples& others)
{
    m_values.insert(m_values.end(), others.m_values.begin(), others.m_values.end());
}

double Samples::percentile(double percent) const
{
    if (m_values.empty()) {
        return 0;
    }
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(percent / 100 * static_cast<double>(sorted.size()));
    return sorted.at(static_cast<size_t>(std::max(1.0, rank)) - 1);
}

} // namespace heroadmin::benchmark
