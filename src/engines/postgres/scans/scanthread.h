#pragma once

#include "data/engine/engine.h"
#include "engines/postgres/connect/postgresconnection.h"
#include "engines/postgres/scans/scanjob.h"

#include <QDeadlineTimer>
#include <QList>
#include <QMutex>
#include <QObject>
#include <QThread>
#include <QWaitCondition>
#include <memory>

namespace heroadmin {

/// A thread with a session of its own, in which long statements run, one after the other. It begins with the first of
/// them, and its session ends where it has rested for a while. What nobody wants any more the server ends, asked by
/// another session; it is never the next statement that this hits.
/// Used in the thread of that session, but for what says otherwise.
class ScanThread
{
public:
    /// `asking`: the other session, to the same database; it lives until end(). `options`: its own.
    ScanThread(const PostgresConnection& asking, const OpenOptions& options);
    Q_DISABLE_COPY_MOVE(ScanThread)
    ~ScanThread(); ///< After end().

    /// No statement runs and no session is open any more then.
    void end();

    [[nodiscard]] bool hasEnded() const;

    [[nodiscard]] SqlConnection asking() const { return m_asking.sql(); } ///< Until end().

    [[nodiscard]] std::shared_ptr<ScanJob> add(const SqlStatement& statement, const SqlConnection::ReadRow& readRow);

    /// Waits until it is Done or SetAside, or the time is up, for which it takes some milliseconds at least. A job that
    /// nobody asks for like this for a while is set aside for one that somebody does ask for.
    [[nodiscard]] ScanJob::Stage await(ScanJob& job, const QDeadlineTimer& deadline);

    [[nodiscard]] Result<void> outcomeOf(const ScanJob& job) const; ///< Of one that is Done.

    /// In any thread, which waits for nobody.
    void drop(ScanJob& job);

private:
    void run();
    [[nodiscard]] std::shared_ptr<ScanJob> takeNext(const QDeadlineTimer& deadline);
    [[nodiscard]] Result<void> openIn(std::unique_ptr<PostgresConnection>& connection) const;
    [[nodiscard]] Result<void> runOn(const PostgresConnection& connection, const ScanJob& job);
    void setAtWork(qint64 backend);
    void finish(ScanJob& job, const Result<void>& outcome);

    void makeRoomFor(const ScanJob& job);
    [[nodiscard]] bool isUnwantedRunning() const;
    void cancelUnwanted();
    void cancelUntilGone();

    const PostgresConnection& m_asking;
    const OpenOptions m_options;

    mutable QMutex m_state; ///< For everything from here on, and what jobs are at; held for moments only.
    QWaitCondition m_changed;
    QList<std::shared_ptr<ScanJob>> m_waiting;
    std::shared_ptr<ScanJob> m_running;
    std::unique_ptr<QObject> m_context; ///< In the thread of the other session, until end().
    bool m_hasEnded = false;

    /// Held while the server is asked to end a statement, and while one begins or ends here: so it is over with one
    /// before the next one begins.
    QMutex m_turn;
    qint64 m_atWork = 0; ///< The backend, while a statement runs; guarded by m_turn.

    std::unique_ptr<QThread> m_thread; ///< Once it has begun.
};

} // namespace heroadmin
