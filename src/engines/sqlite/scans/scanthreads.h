#pragma once

#include "core/result.h"
#include "engines/sqlite/database.h"

#include <QSemaphore>
#include <QSqlDatabase>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

namespace heroadmin {

/// Threads with connections of their own to one database, which take their share of what is read through. They, and
/// their connections, begin with the first run() and end with this.
class ScanThreads
{
public:
    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    using Share = std::function<Result<void>(const QSqlDatabase& connection)>;

    /// So many beside the one that asks them that every processor has something to do, up to three.
    [[nodiscard]] static int bestNumber();

    /// `own`: of whoever asks them, and it has to be there as long as they are.
    ScanThreads(int number, const Opener& opener, const Database& own);
    ~ScanThreads(); ///< No connection is open any more then.
    Q_DISABLE_COPY_MOVE(ScanThreads)

    /// Runs `share` in this thread on `connection` and, at the same time, in each of the others. Comes back when all
    /// are through. A thread that can't open the database, or finds another file in its place, takes no share; one that
    /// found it busy tries again the next time. Errors: the first one of a share.
    [[nodiscard]] Result<void> run(const QSqlDatabase& connection, const Share& share);

private:
    struct Thread
    {
        QThreadPool pool; ///< Of one thread, which it keeps.
        Opener opener;    ///< Until that is clear.
        std::unique_ptr<Database> database;
    };

    void openIn(Thread& thread) const;

    const Database& m_own;
    QSemaphore m_through; ///< Here, because release() may still be at work in it when acquire() is back.
    std::vector<std::unique_ptr<Thread>> m_threads;
};

} // namespace heroadmin
