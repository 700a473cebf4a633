#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <utility>

namespace heroadmin {

/// What needs no worker. QtFuture's function for it is called otherwise from Qt 6.6 on.
template<typename Answer>
[[nodiscard]] QFuture<Answer> readyAnswer(Answer answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(std::move(answer));
    promise.finish();
    return promise.future();
}

/// Gives the answer of a worker to `take`, in the thread of `context` and from its event loop; never where `context` is
/// gone by then. QFuture::then(context, ...) of Qt 6.4 can't be used for that: it asserts that the context lives, and
/// looks at it from the worker's thread while its own thread may be destroying it.
template<typename Answer, typename Take>
void whenAnswered(QObject* context, const QFuture<Answer>& future, Take take)
{
    auto* const watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        // Whoever would have answered may be gone.
        if (watcher->future().resultCount() > 0) {
            take(watcher->future().takeResult());
        }
    });
    watcher->setFuture(future);
}

} // namespace heroadmin
