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
    m_trouble.clear();
    m_isLost = false;
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
    const auto request = [](Database& database) -> Result<Look> { return lookAt(database); };
    whenAnswered(this, m_worker.run(request), [this, generation = m_generation](const Result<Look>& answer) {
        if (generation != m_generation) {
            return;
        }
        m_isAsking = false;
        if (m_isActive && !m_isPaused) {
            m_timer.start();
        }
        if (answer) {
            take(*answer);
        } else if (const Look look = lookOf(answer.error()); !look.trouble.isEmpty()) {
            take(look); // It can't even be opened once more.
        }
    });
}

DatabaseWatch::Look DatabaseWatch::lookAt(Database& database)
{
    Look seen{.standing = database.standing()};
    if (seen.standing != Standing::InPlace) {
        return seen;
    }
    const Result<QByteArray> mark = database.changeMark();
    const Result<void> renewed =
        mark || mark.error().kind != ErrorKind::ConnectionLost ? database.renewInfo() : failure(mark.error());
    if (!renewed) {
        seen = lookOf(renewed.error());
    } else {
        seen.info = database.info();
    }
    seen.mark = mark ? std::optional(*mark) : std::nullopt;
    return seen;
}

DatabaseWatch::Look DatabaseWatch::lookOf(const Error& error)
{
    const bool isLost = error.kind == ErrorKind::ConnectionLost;
    return {.trouble = isLost || error.isAboutTheDatabase() ? error.message : QString(), .isLost = isLost};
}

void DatabaseWatch::take(const Look& look)
{
    tellOf(look);
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

void DatabaseWatch::tellOf(const Look& look)
{
    const bool isAsItWas = look.standing == m_standing && look.trouble == m_trouble;
    m_standing = look.standing;
    m_trouble = look.trouble;
    m_isLost = look.isLost;
    const bool isWell = m_standing == Standing::InPlace && m_trouble.isEmpty();
    const bool tellsAgain = std::exchange(m_tellsAgain, false) && !isWell;
    if (isAsItWas && !tellsAgain) {
        return;
    }
    switch (m_standing) {
    case Standing::InPlace:
        if (isWell) {
            Q_EMIT backInPlace();
        } else if (m_isLost) {
            Q_EMIT lost(m_trouble);
        } else {
            Q_EMIT unusable(m_trouble);
        }
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
