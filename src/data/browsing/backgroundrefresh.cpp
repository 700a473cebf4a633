#include "data/browsing/backgroundrefresh.h"

#include "data/browsing/heropagereading.h"

#include <chrono>
#include <utility>

namespace heroadmin {

BackgroundRefresh::BackgroundRefresh(HeroPageReading& reading, QObject* parent)
    : QObject(parent)
    , m_reading(reading)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &BackgroundRefresh::want);
}

void BackgroundRefresh::want()
{
    if (m_isPaused || m_reading.isReading()) {
        m_isWanted = true;
    } else if (const std::chrono::milliseconds rest = m_reading.restBetween(); rest.count() > 0) {
        m_due.start(rest);
    } else {
        Q_EMIT due();
    }
}

void BackgroundRefresh::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    if (isPaused && m_isReading) {
        m_isReading = false;
        m_isWanted = true;
        m_reading.cancel();
    } else if (!isPaused && std::exchange(m_isWanted, false)) {
        want();
    }
}

void BackgroundRefresh::begin(bool isUnasked)
{
    m_isReading = isUnasked;
    m_isWanted = false;
    m_due.stop();
}

void BackgroundRefresh::end()
{
    m_isReading = false;
    if (!m_isPaused && std::exchange(m_isWanted, false)) {
        m_due.start(0); // When what was read is shown.
    }
}

} // namespace heroadmin
