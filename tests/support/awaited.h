#pragma once

#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace heroadmin::testing {

// Each lets the event loop run until the answer is there.

/// False where it can't be opened.
[[nodiscard]] bool opened(DatabaseSession& session, const DatabaseAddress& address, const OpenOptions& options = {});

template<typename Answer>
[[nodiscard]] Answer awaited(const QFuture<Answer>& answer)
{
    QFutureWatcher<Answer> watcher;
    QEventLoop waiting;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &waiting, &QEventLoop::quit);
    watcher.setFuture(answer);
    if (!answer.isFinished()) {
        waiting.exec();
    }
    return answer.result();
}

/// Until what the worker was asked for before is done, and answered. False where no database is open.
[[nodiscard]] bool awaitTurn(DatabaseWorker& worker);

/// Until nothing is being written, undone or done again.
void awaitRest(const HeroWriting& writing);

} // namespace heroadmin::testing
