#include "data/repository/writecontrol.h"

namespace heroadmin {

WriteControl::WriteControl(std::chrono::milliseconds patience)
    : m_patience(patience)
{}

WriteControl::State WriteControl::state() const
{
    return {m_phase, std::chrono::milliseconds(m_leftMilliseconds), m_done, m_total, m_isDivided};
}

void WriteControl::setWaiting(std::chrono::milliseconds left)
{
    m_leftMilliseconds = left.count();
    m_phase = Phase::Waiting;
}

void WriteControl::setWorking()
{
    m_phase = Phase::Working;
}

void WriteControl::setProgress(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    if (done > 0) {
        setWorking();
    }
}

} // namespace heroadmin
