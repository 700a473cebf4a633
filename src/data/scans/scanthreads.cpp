#include "data/scans/scanthreads.h"

#include <QSemaphore>
#include <QThread>
#include <algorithm>
#include <utility>

namespace heroadmin {

int ScanThreads::bestNumber()
{
    return std::clamp(QThread::idealThreadCount() - 1, 0, 3);
}

ScanThreads::ScanThreads(int number, const Opener& opener)
{
    for (int index = 0; index < number; ++index) {
        auto thread = std::make_unique<Thread>();
        thread->pool.setMaxThreadCount(1);
        thread->pool.setExpiryTimeout(-1);
        thread->opener = opener;
        m_threads.push_back(std::move(thread));
    }
}

ScanThreads::~ScanThreads()
{
    // A connection ends in the thread that it lives in.
    for (const std::unique_ptr<Thread>& thread : m_threads) {
        thread->pool.start([each = thread.get()] { each->database.reset(); });
    }
    for (const std::unique_ptr<Thread>& thread : m_threads) {
        thread->pool.waitForDone();
    }
}

Result<void> ScanThreads::run(const QSqlDatabase& connection, const Share& share)
{
    std::vector<Result<void>> done(m_threads.size());
    QSemaphore through; // waitForDone() would end the threads.
    for (size_t index = 0; index < m_threads.size(); ++index) {
        Thread* const thread = m_threads.at(index).get();
        thread->pool.start([thread, &share, &through, &result = done.at(index)] {
            result = runIn(*thread, share);
            through.release();
        });
    }
    const Result<void> own = share(connection);
    through.acquire(static_cast<int>(m_threads.size()));
    const auto failed = std::find_if(done.cbegin(), done.cend(), [](const Result<void>& each) { return !each; });
    return own && failed != done.cend() ? *failed : own;
}

Result<void> ScanThreads::runIn(Thread& thread, const Share& share)
{
    if (const Opener opener = std::exchange(thread.opener, nullptr)) {
        Result<std::unique_ptr<Database>> opened = opener();
        thread.database = opened ? std::move(*opened) : nullptr;
    }
    return thread.database ? share(thread.database->connection()) : Result<void>();
}

} // namespace heroadmin
