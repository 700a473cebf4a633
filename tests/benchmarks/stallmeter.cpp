#include "stallmeter.h"

#include <algorithm>

namespace heroadmin::benchmark {

StallMeter::StallMeter()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::chrono::milliseconds(1));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { comeRound(); });
}

void StallMeter::start()
{
    m_longest = 0;
    m_rounds.clear();
    m_sinceRound.start();
    m_timer.start();
}

std::chrono::milliseconds StallMeter::longest() const
{
    return std::chrono::milliseconds(std::max(m_longest, m_sinceRound.elapsed()));
}

void StallMeter::comeRound()
{
    m_rounds.push_back(static_cast<double>(m_sinceRound.nsecsElapsed()) / 1e6);
    m_longest = std::max(m_longest, m_sinceRound.restart());
}

} // namespace heroadmin::benchmark
