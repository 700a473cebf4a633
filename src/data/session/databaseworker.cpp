#include "data/session/databaseworker.h"

#include <utility>

namespace heroadmin {

DatabaseWorker::DatabaseWorker()
    : m_queue(std::make_unique<QObject>())
{
    m_queue->moveToThread(&m_thread);
    m_thread.start();
}

DatabaseWorker::~DatabaseWorker()
{
    end();
}

void DatabaseWorker::end()
{
    if (m_thread.isRunning()) {
        enqueue([this] {
            closeNow();
            m_thread.quit();
        });
        m_thread.wait();
    }
}

QFuture<Result<DatabaseInfo>> DatabaseWorker::open(Opener opener)
{
    return post<Result<DatabaseInfo>>([this, opener = std::move(opener)] { return openWith(opener); });
}

Result<DatabaseInfo> DatabaseWorker::openWith(const Opener& opener)
{
    Result<std::unique_ptr<Database>> opened = opener();
    if (!opened) {
        m_whyNotOpen = opened.error();
        m_opener = opener;
        return failure(opened.error());
    }
    closeNow();
    m_database = std::move(*opened);
    return m_database->info();
}

bool DatabaseWorker::isOpen()
{
    // It may be the first time that it is needed, or another program was in the way then.
    if (!m_database && m_opener) {
        const Opener opener = m_opener;
        return openWith(opener).has_value();
    }
    return m_database != nullptr;
}

void DatabaseWorker::openWhenAsked(Opener opener)
{
    enqueue([this, opener = std::move(opener)] {
        closeNow();
        m_opener = opener;
    });
}

void DatabaseWorker::close()
{
    enqueue([this] { closeNow(); });
}

void DatabaseWorker::closeNow()
{
    closing();
    m_database.reset();
    m_opener = nullptr;
}

void DatabaseWorker::enqueue(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_queue.get(), std::move(task), Qt::QueuedConnection);
}

} // namespace heroadmin
