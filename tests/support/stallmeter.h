#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <chrono>

namespace heroadmin::testing {

/// How long the event loop of its thread didn't come round at the worst, since start().
class StallMeter
{
public:
    StallMeter();

    void start();
    [[nodiscard]] std::chrono::milliseconds longest() const;

private:
    void comeRound();

    QTimer m_timer;
    QElapsedTimer m_sinceRound;
    qint64 m_longest = 0; ///< Milliseconds.
};

} // namespace heroadmin::testing
