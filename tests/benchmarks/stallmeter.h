#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <chrono>
#include <vector>

namespace heroadmin::benchmark {

/// How long the event loop of its thread didn't come round at the worst, since start().
class StallMeter
{
public:
    StallMeter();

    void start();
    [[nodiscard]] std::chrono::milliseconds longest() const;

    /// Milliseconds that each round of the event loop took.
    [[nodiscard]] const std::vector<double>& rounds() const { return m_rounds; }

private:
    void comeRound();

    QTimer m_timer;
    QElapsedTimer m_sinceRound;
    std::vector<double> m_rounds;
    qint64 m_longest = 0; ///< Milliseconds.
};

} // namespace heroadmin::benchmark
