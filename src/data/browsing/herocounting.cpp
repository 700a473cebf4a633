#include "data/browsing/herocounting.h"

#include "data/session/databasesession.h"
#include "data/session/timing.h"

#include <algorithm>
#include <utility>

namespace heroadmin {

namespace {

/// After a count of what others change there is a rest, so many times as long.
constexpr int restAfterCount = 50;

} // namespace

HeroCounting::HeroCounting(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_counter(*this, session.longJobWorker(),
                [this](const Result<const Slices<HeroCount>*>& advanced) { take(advanced); })
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &HeroCounting::due);
    m_whenPainted.setSingleShot(true);
    m_whenPainted.setInterval(paintingTime);
    connect(&m_whenPainted, &QTimer::timeout, this, &HeroCounting::due);
}

void HeroCounting::count(const Question& question)
{
    m_due.stop();
    m_whenPainted.stop();
    m_countsAgain = false;
    m_question = question;
    forgetProgress();
    m_sinceStart.start();
    m_counter.start([question](Database& database) {
        return database.heroes()->count(question.filter, question.sort, question.place);
    });
}

void HeroCounting::countWhenPainted()
{
    m_due.stop();
    if (!m_counter.isRunning()) {
        forgetProgress();
    }
    m_whenPainted.start();
}

void HeroCounting::countSoon()
{
    if (isCounting()) {
        m_countsAgain = true;
    } else if (!m_due.isActive()) {
        const std::chrono::milliseconds since{m_sinceStart.isValid() ? m_sinceStart.elapsed() : 0};
        m_due.start(std::max(std::chrono::milliseconds{0}, m_counter.readTime() * restAfterCount - since));
    }
}

void HeroCounting::stop()
{
    m_due.stop();
    m_whenPainted.stop();
    m_countsAgain = false;
    m_counter.stop();
}

std::optional<double> HeroCounting::progress() const
{
    return isCounting() ? m_progress : std::nullopt;
}

void HeroCounting::take(const Result<const Slices<HeroCount>*>& advanced)
{
    if (!advanced) {
        stop();
        Q_EMIT failed(advanced.error());
    } else if (const Slices<HeroCount>& counter = **advanced; counter.isFinished()) {
        finish(counter.answer());
    } else {
        m_progress = counter.progress();
        m_estimate = counter.answer().estimate;
        Q_EMIT progressed();
    }
}

void HeroCounting::finish(const HeroCount& count)
{
    const bool countsAgain = std::exchange(m_countsAgain, false);
    Q_EMIT counted(count, m_question);
    if (countsAgain) {
        countSoon();
    }
}

void HeroCounting::forgetProgress()
{
    m_progress = 0;
    m_estimate.reset();
}

} // namespace heroadmin
