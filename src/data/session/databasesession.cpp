#include "data/session/databasesession.h"

#include "data/repository/indexrebuild.h"
#include "data/session/answer.h"
#include "data/session/timing.h"

#include <utility>

namespace heroadmin {

DatabaseSession::DatabaseSession(const Engines& engines, QObject* parent)
    : QObject(parent)
    , m_engines(engines)
{
    m_untilReady.setSingleShot(true);
    m_untilReady.setInterval(paintingTime);
    connect(&m_untilReady, &QTimer::timeout, this, [this] {
        const auto nothing = [](Database&) -> Result<void> { return {}; };
        m_longJobWorker.run(nothing);
        m_writer.run(nothing);
    });
}

DatabaseSession::~DatabaseSession() = default;

void DatabaseSession::open(const DatabaseAddress& address, const OpenOptions& options)
{
    openWith(
        address, [this, address, options] { return m_engines.open(address, options); }, options);
}

void DatabaseSession::create(const DatabaseAddress& address)
{
    openWith(address, [this, address] { return m_engines.create(address, {}); }, {});
}

void DatabaseSession::createHeroTable(const DatabaseAddress& address)
{
    openWith(address, [this, address] { return m_engines.createHeroTable(address, {}); }, {});
}

void DatabaseSession::connectAgain()
{
    openWith(
        m_info.address,
        [this, address = m_info.address, options = m_options] { return m_engines.open(address, options); }, m_options,
        Begins::Again);
}

void DatabaseSession::addMissingIndexes()
{
    if (isOpening()) {
        Q_EMIT addingIndexesFailed(Error::notNow());
        return;
    }
    const auto request = [](Database& database) -> Result<DatabaseInfo> {
        const Result<void> added = database.addMissingIndexes();
        if (!added) {
            return failure(added.error());
        }
        return database.info();
    };
    whenAnswered(this, m_worker.run(request), [this](const Result<DatabaseInfo>& info) {
        if (!info) {
            Q_EMIT addingIndexesFailed(info.error());
            return;
        }
        setInfo(*info);
        Q_EMIT indexesAdded();
    });
}

QFuture<Result<void>> DatabaseSession::rebuildIndexes()
{
    return isOpening() ? readyAnswer<Result<void>>(failure(Error::notNow())) : m_writer.run(heroadmin::rebuildIndexes);
}

void DatabaseSession::openWith(const DatabaseAddress& address, DatabaseWorker::Opener opener,
                               const OpenOptions& options, Begins begins)
{
    ++m_pendingOpenings;
    Q_EMIT openingBegan();
    const QFuture<Result<DatabaseInfo>> answer = m_worker.open(std::move(opener));
    whenAnswered(this, answer, [this, address, options, begins](const Result<DatabaseInfo>& info) {
        --m_pendingOpenings;
        if (info) {
            takeOver(*info, options, begins);
        } else {
            Q_EMIT openingFailed(address, info.error());
        }
    });
}

void DatabaseSession::takeOver(const DatabaseInfo& info, const OpenOptions& options, Begins begins)
{
    // Another one may have been opened meanwhile.
    const bool isTheSame = begins == Begins::Again && info.address == m_info.address;
    m_openings += isTheSame ? 0 : 1;
    m_options = options;
    setInfo(info);
    m_isOpen = true;
    m_trouble.clear();
    // Closed first, so that nothing is ever counted or written in the database of before. Where opening a second time
    // fails, what that worker is asked fails too, and says so.
    openWhenAsked(m_longJobWorker, OpenOptions::Role::LongJob, options);
    openWhenAsked(m_writer, OpenOptions::Role::Writing, options);
    m_untilReady.start();
    Q_EMIT opened(m_info);
}

void DatabaseSession::openWhenAsked(DatabaseWorker& worker, OpenOptions::Role role, OpenOptions options)
{
    options.role = role;
    worker.openWhenAsked([this, address = m_info.address, options] { return m_engines.open(address, options); });
}

void DatabaseSession::readAnew()
{
    for (DatabaseWorker* const worker : {&m_worker, &m_longJobWorker, static_cast<DatabaseWorker*>(&m_writer)}) {
        worker->run([](Database& database) -> Result<void> {
            database.readAnew();
            return {};
        });
    }
}

void DatabaseSession::renew(const DatabaseInfo& info)
{
    if (info.address == m_info.address) {
        setInfo(info);
        Q_EMIT renewed(m_info);
    }
}

void DatabaseSession::setInfo(const DatabaseInfo& info)
{
    m_info = info;
    m_info.opening = m_openings;
}

} // namespace heroadmin
