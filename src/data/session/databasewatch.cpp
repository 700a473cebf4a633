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
    m_version.reset();
    m_fileState = FileState::InPlace;
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
    const auto look = [](const Database& database) -> Result<Look> {
        const FileState file = database.fileState();
        if (file != FileState::InPlace) {
            return Look{file, {}};
        }
        const Result<qint64> version = database.dataVersion();
        return Look{file, version ? std::optional(*version) : std::nullopt};
    };
    whenAnswered(this, m_worker.runOnDatabase(look), [this, generation = m_generation](const Result<Look>& answer) {
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
    tellOf(look.file);
    if (!look.version || m_isPaused) {
        return; // A version that isn't taken now differs at the end of the pause as well.
    }
    const std::optional<qint64> before = std::exchange(m_version, look.version);
    if (!before) {
        Q_EMIT started();
    } else if (before != m_version) {
        Q_EMIT changedElsewhere();
    }
}

void DatabaseWatch::tellOf(FileState file)
{
    const bool tellsAgain = std::exchange(m_tellsAgain, false) && file != FileState::InPlace;
    if (std::exchange(m_fileState, file) == file && !tellsAgain) {
        return;
    }
    switch (file) {
    case FileState::InPlace:
        Q_EMIT fileBack();
        break;
    case FileState::Replaced:
        Q_EMIT fileReplaced();
        break;
    case FileState::Missing:
        Q_EMIT fileMissing();
        break;
    }
}

} // namespace heroadmin
