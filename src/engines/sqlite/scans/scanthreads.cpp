#include "engines/sqlite/scans/scanthreads.h"

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

Result<void> ScanThreads::run(const SqlConnection& connection, const Share& share)
{
    std::vector<Result<void>> done(m_threads.size());
    for (size_t index = 0; index < m_threads.size(); ++index) {
        Thread* const thread = m_threads.at(index).get();
        thread->pool.start([this, thread, &share, &result = done.at(index)] {
            openIn(*thread);
            if (thread->database) {
                thread->database->keepUp();
                result = share(thread->database->sql());
            }
            m_through.release();
        });
    }
    const Result<void> own = share(connection);
    m_through.acquire(static_cast<int>(m_threads.size())); // waitForDone() would end the threads.
    const auto failed = std::find_if(done.cbegin(), done.cend(), [](const Result<void>& each) { return !each; });
    return own && failed != done.cend() ? *failed : own;
}

void ScanThreads::readAnew()
{
    for (const std::unique_ptr<Thread>& thread : m_threads) {
        thread->pool.start([each = thread.get()] {
            if (each->database) {
                each->database->readAnew();
            }
        });
    }
}

void ScanThreads::openIn(Thread& thread)
{
    if (!thread.opener) {
        return;
    }
    Result<std::unique_ptr<Database>> opened = thread.opener();
    if (opened) {
        thread.database = std::move(*opened);
    }
    if (opened || opened.error().kind != ErrorKind::Busy) {
        thread.opener = nullptr;
    }
}

} // namespace heroadmin
