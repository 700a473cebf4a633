#pragma once

#include "core/result.h"
#include "data/engine/database.h"

#include <QSemaphore>
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
    /// Opens the same file once more. Errors: those of opening it, and any but Busy where it is another one by now.
    using Opener = std::function<Result<std::unique_ptr<Database>>()>;
    using Share = std::function<Result<void>(const SqlConnection& connection)>;

    /// So many beside the one that asks them that every processor has something to do, up to three.
    [[nodiscard]] static int bestNumber();

    ScanThreads(int number, const Opener& opener);
    ~ScanThreads(); ///< No connection is open any more then.
    Q_DISABLE_COPY_MOVE(ScanThreads)

    /// Runs `share` in this thread on `connection` and, at the same time, in each of the others. Comes back when all
    /// are through. A thread that can't open the file takes no share; one that found it busy tries again the next time.
    /// Errors: the first one of a share.
    [[nodiscard]] Result<void> run(const SqlConnection& connection, const Share& share);

    void readAnew(); ///< As Database::readAnew(), with each of the connections.

private:
    struct Thread
    {
        QThreadPool pool; ///< Of one thread, which it keeps.
        Opener opener;    ///< Until that is clear.
        std::unique_ptr<Database> database;
    };

    static void openIn(Thread& thread);

    QSemaphore m_through; ///< Here, because release() may still be at work in it when acquire() is back.
    std::vector<std::unique_ptr<Thread>> m_threads;
};

} // namespace heroadmin
