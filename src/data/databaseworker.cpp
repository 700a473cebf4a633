#include "data/databaseworker.h"

#include <QCoreApplication>
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
    enqueue([this] {
        m_repository.reset();
        m_database.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

QFuture<Result<DatabaseInfo>> DatabaseWorker::open(Opener opener)
{
    return post<Result<DatabaseInfo>>([this, opener = std::move(opener)]() -> Result<DatabaseInfo> {
        Result<std::unique_ptr<Database>> opened = opener();
        if (!opened) {
            m_whyNotOpen = opened.error();
            return failure(opened.error());
        }
        m_repository.reset();
        m_database = std::move(*opened);
        m_repository = std::make_unique<HeroRepository>(*m_database);
        return m_database->info();
    });
}

void DatabaseWorker::close()
{
    enqueue([this] {
        m_repository.reset();
        m_database.reset();
    });
}

void DatabaseWorker::enqueue(std::function<void()> task)
{
    QMetaObject::invokeMethod(m_queue.get(), std::move(task), Qt::QueuedConnection);
}

Error DatabaseWorker::noDatabase()
{
    return {ErrorKind::ConnectionLost,
            QCoreApplication::translate("heroadmin::DatabaseWorker", "No database is open."),
            {},
            {}};
}

} // namespace heroadmin
