#pragma once

#include "core/result.h"

#include <QFuture>
#include <QSemaphore>

namespace heroadmin {

class DatabaseWorker;

namespace testing {

/// What is asked of the worker meanwhile waits until this lets go, or is gone.
class HeldWorker
{
public:
    explicit HeldWorker(DatabaseWorker& worker);
    ~HeldWorker();
    Q_DISABLE_COPY_MOVE(HeldWorker)

    void letGo();

private:
    QSemaphore m_letGo;
    QFuture<Result<void>> m_held;
};

} // namespace testing

} // namespace heroadmin
