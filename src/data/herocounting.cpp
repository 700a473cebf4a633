#include "data/herocounting.h"

#include "data/databasesession.h"
#include "data/scans/herocounter.h"
#include "data/slicedread.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// What others change is counted at most so long, as a part of the time.
constexpr int shareOfTime = 50;

} // namespace

HeroCounting::HeroCounting(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &HeroCounting::due);
}

void HeroCounting::count(const Question& question)
{
    m_due.stop();
    m_countsAgain = false;
    m_question = question;
    m_counter = std::make_shared<HeroCounter>(question.filter, question.sort, question.place);
    m_progress = 0;
    m_estimate.reset();
    m_sinceStart.start();
    if (!m_isPaused) {
        goOn();
    }
}

void HeroCounting::countSoon()
{
    if (m_counter) {
        m_countsAgain = true;
    } else if (!m_due.isActive()) {
        const std::chrono::milliseconds since{m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0};
        m_due.start(std::max(std::chrono::milliseconds{0}, m_lastDuration * shareOfTime - since));
    }
}

void HeroCounting::stop()
{
    m_due.stop();
    m_countsAgain = false;
    m_counter.reset();
}

void HeroCounting::setPaused(bool isPaused)
{
    const bool wasPaused = std::exchange(m_isPaused, isPaused);
    if (wasPaused && !isPaused && m_counter && m_counter != m_counterOut) {
        goOn();
    }
}

std::optional<double> HeroCounting::progress() const
{
    return m_counter ? std::optional(m_progress) : std::nullopt;
}

void HeroCounting::goOn()
{
    m_counterOut = m_counter;
    readInSlices(this, m_session.longJobWorker(), m_counter,
                 [this, counter = m_counter](const Result<void>& advanced) { return take(counter, advanced); });
}

bool HeroCounting::take(const std::shared_ptr<HeroCounter>& counter, const Result<void>& advanced)
{
    if (counter != m_counter) {
        return false;
    }
    m_counterOut.reset();
    if (!advanced) {
        stop();
        Q_EMIT failed(advanced.error());
        return false;
    }
    if (counter->isFinished()) {
        finish(counter->count());
        return false;
    }
    m_progress = counter->progress();
    m_estimate = counter->estimate();
    Q_EMIT progressed();
    if (m_isPaused) {
        return false;
    }
    m_counterOut = counter;
    return true;
}

void HeroCounting::finish(const HeroCount& count)
{
    m_lastDuration = std::chrono::milliseconds(m_sinceStart.elapsed());
    m_counter.reset();
    const bool countsAgain = std::exchange(m_countsAgain, false);
    Q_EMIT counted(count, m_question);
    if (countsAgain) {
        countSoon();
    }
}

} // namespace heroadmin
