#include "data/session/answer.h"
#include "data/session/databasesession.h"
#include "data/writing/herowriting.h"

#include <QPointer>
#include <algorithm>

// How a HeroWriting reads what is to be written to.

namespace heroadmin {

struct HeroWriting::Reading
{
    QPointer<QObject> context;
    ReadRequest request;
    std::function<void(const Result<void>&)> take;
    quint64 opening = 0; ///< Of the database that was open when it was asked for.
};

void HeroWriting::read(QObject* context, const ReadRequest& request,
                       const std::function<void(const Result<void>&)>& take)
{
    readBehind(std::make_shared<const Reading>(Reading{context, request, take, opening()}));
}

void HeroWriting::read(QObject* context, const QList<qint64>& ids,
                       const std::function<void(const Result<QList<HeroSnapshot>>&)>& take)
{
    const auto heroes = std::make_shared<QList<HeroSnapshot>>();
    read(
        context,
        [ids, heroes](const HeroRepository& repository) {
            return repository.readAll(ids).map([&heroes](const QList<HeroSnapshot>& found) { *heroes = found; });
        },
        [heroes, take](const Result<void>& read) { take(read.map([&heroes] { return *heroes; })); });
}

void HeroWriting::readBehind(const std::shared_ptr<const Reading>& reading)
{
    if (!isBusy()) {
        readNow(reading);
        return;
    }
    Job job;
    job.isReading = true;
    job.prepare = [this, reading]() -> Request {
        readNow(reading);
        return {};
    };
    enqueue(std::move(job));
    Q_EMIT readingWaits();
}

void HeroWriting::readNow(const std::shared_ptr<const Reading>& reading)
{
    const bool isOfAnother = m_session.isOpening() || reading->opening != opening();
    const auto answer =
        isOfAnother ? readyAnswer(Result<void>(failure(Error::notNow()))) : m_session.ask(reading->request);
    whenAnswered(this, answer, [this, reading, writes = m_writes](const Result<void>& read) {
        if (reading->context == nullptr) {
            return;
        }
        const bool isWriting = std::any_of(m_jobs.begin(), m_jobs.end(), [](const Job& job) { return !job.isReading; });
        if (read && (isWriting || writes != m_writes)) {
            readBehind(reading);
        } else {
            reading->take(read);
        }
    });
}

} // namespace heroadmin
