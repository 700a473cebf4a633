#include "data/session/databasewatch.h"

#include "data/session/answer.h"
#include "data/session/databaseworker.h"

#include <utility>

namespace heroadmin {

DatabaseWatch::DatabaseWatch(DatabaseWorker& worker, std::chrono::milliseconds interval, QObject* parent)
    : QObject(parent)
    , m_worker(worker)
{
    // Once only, and again after each answer: nothing piles up behind a long statement.
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &DatabaseWatch::ask);
}

void DatabaseWatch::restart()
{
    ++m_generation;
    m_isStarted = true;
    m_isAsking = false;
    m_tellsAgain = false;
    m_mark.reset();
    m_info.reset();
    m_standing = Standing::InPlace;
    go();
}

void DatabaseWatch::setActive(bool isActive)
{
    if (isActive != m_isActive) {
        m_isActive = isActive;
        go();
    }
}

void DatabaseWatch::setPaused(bool isPaused)
{
    if (isPaused != m_isPaused) {
        m_isPaused = isPaused;
        go();
    }
}

void DatabaseWatch::checkNow()
{
    m_tellsAgain = true;
    if (m_isStarted) {
        ask();
    }
}

void DatabaseWatch::go()
{
    m_timer.stop();
    if (m_isStarted && m_isActive && !m_isPaused) {
        ask();
    }
}

void DatabaseWatch::ask()
{
    if (m_isAsking) {
        return; // The timer goes on when the answer is there.
    }
    m_isAsking = true;
    const auto look = [](Database& database) -> Result<Look> {
        Look seen{.standing = database.standing()};
        if (seen.standing == Standing::InPlace) {
            const Result<QByteArray> mark = database.changeMark();
            seen.mark = mark ? std::optional(*mark) : std::nullopt;
            seen.info = database.renewInfo() ? std::optional(database.info()) : std::nullopt;
        }
        return seen;
    };
    whenAnswered(this, m_worker.run(look), [this, generation = m_generation](const Result<Look>& answer) {
        if (generation != m_generation) {
            return;
        }
        m_isAsking = false;
        if (m_isActive && !m_isPaused) {
            m_timer.start();
        }
        if (answer) {
            take(*answer);
        }
    });
}

void DatabaseWatch::take(const Look& look)
{
    tellOf(look.standing);
    // Whoever reads a page there renews the info as well: it may be another one without having become so just now.
    if (look.info && std::exchange(m_info, look.info) != look.info) {
        Q_EMIT infoRenewed(*look.info);
    }
    if (!look.mark || m_isPaused) {
        return; // A mark that isn't taken now differs at the end of the pause as well.
    }
    const std::optional<QByteArray> before = std::exchange(m_mark, look.mark);
    if (!before) {
        Q_EMIT started();
    } else if (before != m_mark) {
        Q_EMIT changedElsewhere();
    }
}

void DatabaseWatch::tellOf(Standing standing)
{
    const bool tellsAgain = std::exchange(m_tellsAgain, false) && standing != Standing::InPlace;
    if (std::exchange(m_standing, standing) == standing && !tellsAgain) {
        return;
    }
    switch (standing) {
    case Standing::InPlace:
        Q_EMIT backInPlace();
        break;
    case Standing::Replaced:
        Q_EMIT replaced();
        break;
    case Standing::Missing:
        Q_EMIT missing();
        break;
    }
}

} // namespace heroadmin
