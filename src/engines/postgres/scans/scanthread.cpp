#include "engines/postgres/scans/scanthread.h"

#include <QMutexLocker>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <utility>

namespace heroadmin {

namespace {

using namespace std::chrono_literals;

/// As long as a server's process isn't worth keeping for what may come.
constexpr auto longestRest = 60s;

/// Slices come more often than that, as long as somebody wants them.
constexpr std::chrono::milliseconds forgottenAfter = 250ms;

/// Of one slice, so that nobody asks in a circle.
constexpr auto shortestWait = 5ms;

/// A statement that was asked to end, and hadn't begun yet on the server, goes on.
constexpr auto untilAskedAgain = 50ms;

OpenOptions scanOptions(OpenOptions options)
{
    options.role = OpenOptions::Role::LongJob;
    options.readOnly = true;
    return options;
}

} // namespace

ScanThread::ScanThread(const PostgresConnection& asking, const OpenOptions& options)
    : m_asking(asking)
    , m_options(scanOptions(options))
    , m_context(std::make_unique<QObject>())
{}

ScanThread::~ScanThread() = default;

void ScanThread::end()
{
    {
        const QMutexLocker locked(&m_state);
        m_hasEnded = true;
        m_waiting.clear();
        if (m_running) {
            m_running->isDropped = true;
        }
        m_context.reset();
        m_changed.wakeAll();
    }
    while (m_thread && !m_thread->wait(QDeadlineTimer(untilAskedAgain))) {
        cancelUnwanted();
    }
}

bool ScanThread::hasEnded() const
{
    const QMutexLocker locked(&m_state);
    return m_hasEnded;
}

std::shared_ptr<ScanJob> ScanThread::add(const SqlStatement& statement, const SqlConnection::ReadRow& readRow)
{
    const auto job = std::make_shared<ScanJob>();
    job->statement = statement;
    job->readRow = readRow;
    job->sinceAsked.start();
    if (!m_thread) {
        m_thread.reset(QThread::create([this] { run(); }));
        m_thread->start();
    }
    const QMutexLocker locked(&m_state);
    m_waiting.append(job);
    m_changed.wakeAll();
    return job;
}

ScanJob::Stage ScanThread::await(ScanJob& job, const QDeadlineTimer& deadline)
{
    makeRoomFor(job);
    const QDeadlineTimer least(shortestWait);
    const QDeadlineTimer end = std::max(least, deadline);
    const QMutexLocker locked(&m_state);
    job.sinceAsked.start();
    const auto isOver = [&job] { return job.stage == ScanJob::Stage::Done || job.stage == ScanJob::Stage::SetAside; };
    while (!isOver() && m_changed.wait(&m_state, end)) {
    }
    job.sinceAsked.start();
    return job.stage;
}

void ScanThread::makeRoomFor(const ScanJob& job)
{
    {
        const QMutexLocker locked(&m_state);
        if (m_running && m_running.get() != &job && m_running->sinceAsked.hasExpired(forgottenAfter.count())) {
            m_running->isToSetAside = true;
        }
    }
    cancelUnwanted();
}

Result<void> ScanThread::outcomeOf(const ScanJob& job) const
{
    const QMutexLocker locked(&m_state);
    return job.outcome;
}

void ScanThread::drop(ScanJob& job)
{
    const QMutexLocker locked(&m_state);
    job.isDropped = true;
    m_waiting.removeIf([&job](const std::shared_ptr<ScanJob>& waiting) { return waiting.get() == &job; });
    if (m_running.get() == &job && m_context) {
        // Later, and in the other session's thread: whoever drops a job may be the one that paints.
        QMetaObject::invokeMethod(
            m_context.get(), [this] { cancelUntilGone(); }, Qt::QueuedConnection);
    }
}

bool ScanThread::isUnwantedRunning() const
{
    const QMutexLocker locked(&m_state);
    return m_running && m_running->isUnwanted();
}

void ScanThread::cancelUnwanted()
{
    const QMutexLocker turn(&m_turn);
    if (m_atWork != 0 && isUnwantedRunning()) {
        // Where even this fails, it is that session which is lost; the statement ends by itself.
        [[maybe_unused]] const Result<void> cancelled =
            asking().execute({QStringLiteral("SELECT pg_cancel_backend(?)"), {m_atWork}});
    }
}

void ScanThread::cancelUntilGone()
{
    cancelUnwanted();
    if (isUnwantedRunning()) {
        QTimer::singleShot(untilAskedAgain, m_context.get(), [this] { cancelUntilGone(); });
    }
}

void ScanThread::run()
{
    std::unique_ptr<PostgresConnection> connection;
    while (true) {
        const std::shared_ptr<ScanJob> job =
            takeNext(connection ? QDeadlineTimer(longestRest) : QDeadlineTimer(QDeadlineTimer::Forever));
        if (!job) {
            connection.reset();
            if (hasEnded()) {
                return;
            }
            continue;
        }
        const Result<void> opened = openIn(connection);
        finish(*job, opened ? runOn(*connection, *job) : opened);
    }
}

std::shared_ptr<ScanJob> ScanThread::takeNext(const QDeadlineTimer& deadline)
{
    const QMutexLocker locked(&m_state);
    while (!m_hasEnded && m_waiting.isEmpty() && m_changed.wait(&m_state, deadline)) {
    }
    if (m_hasEnded || m_waiting.isEmpty()) {
        return nullptr;
    }
    m_running = m_waiting.takeFirst();
    m_running->stage = ScanJob::Stage::Running;
    return m_running;
}

Result<void> ScanThread::openIn(std::unique_ptr<PostgresConnection>& connection) const
{
    // A session that has rested may be gone, which only a statement tells.
    if (connection && connection->sql().execute({QStringLiteral("SELECT 1"), {}})) {
        return {};
    }
    connection.reset();
    return PostgresConnection::open(m_asking.target(), m_options)
        .map([&connection](std::unique_ptr<PostgresConnection>&& opened) { connection = std::move(opened); });
}

Result<void> ScanThread::runOn(const PostgresConnection& connection, const ScanJob& job)
{
    setAtWork(connection.backendPid());
    Result<void> outcome =
        isUnwantedRunning() ? failure(Error::cancelled()) : connection.sql().forEachRow(job.statement, job.readRow);
    setAtWork(0);
    return outcome;
}

void ScanThread::setAtWork(qint64 backend)
{
    const QMutexLocker turn(&m_turn);
    m_atWork = backend;
}

void ScanThread::finish(ScanJob& job, const Result<void>& outcome)
{
    const QMutexLocker locked(&m_state);
    job.outcome = outcome;
    job.stage = job.isToSetAside && !outcome ? ScanJob::Stage::SetAside : ScanJob::Stage::Done;
    m_running.reset();
    m_changed.wakeAll();
}

} // namespace heroadmin
