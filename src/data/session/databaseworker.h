#pragma once

#include "core/result.h"
#include "data/engine/database.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <functional>
#include <memory>
#include <type_traits>

namespace heroadmin {

/// A thread with one database connection of its own. Requests are done one after the other, in the order they came;
/// answers come as futures: continue with whenAnswered(). Its own functions return at once, from any thread.
class DatabaseWorker
{
public:
    DatabaseWorker();

    /// Waits until everything that was asked for is done: a write that a person confirmed is never dropped.
    virtual ~DatabaseWorker();
    Q_DISABLE_COPY_MOVE(DatabaseWorker)

    using Opener = std::function<Result<std::unique_ptr<Database>>()>;

    /// Runs `opener` in the thread. The database it gives replaces the one that was open; a failure leaves that as is.
    /// Where none is open afterwards, what is asked next tries it once more.
    QFuture<Result<DatabaseInfo>> open(Opener opener);

    /// Closes the database that is open, and runs `opener` when something is asked for.
    void openWhenAsked(Opener opener);

    /// Closes the database that is open; it has no lock and no open handle of this worker afterwards.
    void close();

    /// Runs `request` in the thread, with the open database; its answer is a Result.
    /// Errors: where no database is open, why (NotOpen where none was asked for), and what `request` gives.
    template<typename Request>
    auto run(Request&& request) -> QFuture<std::invoke_result_t<Request, Database&>>
    {
        using Answer = std::invoke_result_t<Request, Database&>;
        return post<Answer>([this, request = std::forward<Request>(request)]() mutable -> Answer {
            if (!isOpen()) {
                return failure(m_whyNotOpen);
            }
            m_database->keepUp();
            Answer answer = request(*m_database);
            m_database->keepUp();
            return answer ? std::move(answer) : Answer(failure(m_database->explain(answer.error())));
        });
    }

protected:
    /// As the destructor, for one that has more that its thread uses. Nothing is to be asked for afterwards.
    void end();

    /// In the thread, while the database that is being closed is still there.
    virtual void closing() {}

private:
    template<typename Answer, typename Job>
    QFuture<Answer> post(Job&& job)
    {
        // Shared, because a queued call needs something it can copy, and requests may hold a SecretName.
        const auto promise = std::make_shared<QPromise<Answer>>();
        const auto shared = std::make_shared<std::decay_t<Job>>(std::forward<Job>(job));
        promise->start();
        QFuture<Answer> future = promise->future();
        enqueue([this, promise, shared] {
            promise->addResult((*shared)());
            promise->finish();
        });
        return future;
    }

    void enqueue(std::function<void()> task);
    [[nodiscard]] Result<DatabaseInfo> openWith(const Opener& opener);
    [[nodiscard]] bool isOpen();
    void closeNow();

    QThread m_thread;
    std::unique_ptr<QObject> m_queue;     ///< Lives in m_thread: what is posted to it is done there.
    std::shared_ptr<Database> m_database; ///< This and all below are touched in m_thread only.
    Opener m_opener;                      ///< The latest one, where it has failed or wasn't needed yet.
    Error m_whyNotOpen = Error::notOpen();
};

} // namespace heroadmin
