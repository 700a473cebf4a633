#include "data/browsing/indexchecking.h"

#include "data/session/databasesession.h"

namespace heroadmin {

namespace {

constexpr std::chrono::milliseconds untilStart{1'000}; ///< What a person looks at first comes first.
constexpr std::chrono::milliseconds restPerSlice{160}; ///< Four times as long as a slice.

} // namespace

IndexChecking::IndexChecking(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_checker(*this, session.longJobWorker(),
                [this](const Result<const Slices<QStringList>*>& advanced) { take(advanced); })
{
    m_start.setSingleShot(true);
    m_start.setInterval(untilStart);
    connect(&m_start, &QTimer::timeout, this, &IndexChecking::start);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restPerSlice);
    connect(&m_rest, &QTimer::timeout, this, &IndexChecking::goOn);
    connect(&session, &DatabaseSession::opened, this, &IndexChecking::restart);
    if (session.isOpen()) {
        restart();
    }
}

void IndexChecking::restart()
{
    stop();
    m_start.start();
}

void IndexChecking::stop()
{
    m_checker.stop();
    m_rest.stop();
    m_start.stop();
}

void IndexChecking::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    goOn();
}

void IndexChecking::start()
{
    m_checker.setPaused(m_isPaused);
    m_checker.start([](Database& database) { return database.heroes()->wrongIndexes(); });
}

void IndexChecking::take(const Result<const Slices<QStringList>*>& advanced)
{
    if (!advanced) {
        return; // Whoever reads the table says what is the matter with it.
    }
    if (!(*advanced)->isFinished()) {
        m_checker.setPaused(true);
        m_rest.start();
    } else if (const QStringList& indexes = (*advanced)->answer(); !indexes.isEmpty()) {
        Q_EMIT found(indexes);
    }
}

void IndexChecking::goOn()
{
    m_checker.setPaused(m_isPaused || m_rest.isActive());
}

} // namespace heroadmin
