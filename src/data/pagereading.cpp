#include "data/pagereading.h"

#include "data/databasesession.h"

namespace heroadmin {

namespace {

/// After a search there is a rest, so many times as long, where the next one is not urgent.
constexpr int restPerSearch = 20;

} // namespace

PageReading::PageReading(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_generation(std::make_shared<std::atomic<quint64>>(0))
    , m_search(*this, session.longJobWorker(),
               [this](const Result<void>& advanced, const HeroPageReader& reader) { take(advanced, reader); })
{}

PageReading::~PageReading()
{
    ++*m_generation; // What is still waiting for the worker needn't be begun.
}

void PageReading::read(const PageRequest& request)
{
    const quint64 generation = ++*m_generation;
    m_sinceAsked.start();
    if (!HeroSearch::isDirect(request.filter)) {
        setProgress(0);
        m_search.start(HeroPageReader(request));
        return;
    }
    m_search.stop();
    m_searchTime = {};
    setProgress({});
    const auto read = [request, generation,
                       newest = m_generation](const HeroRepository& repository) -> Result<HeroPage> {
        return *newest == generation ? repository.page(request) : failure(Error::cancelled());
    };
    whenAnswered(this, m_session.worker().run(read), [this, generation](const Result<HeroPage>& page) {
        if (*m_generation == generation) {
            Q_EMIT finished(page);
        }
    });
}

void PageReading::cancel()
{
    ++*m_generation;
    m_search.stop();
    setProgress({});
}

std::chrono::milliseconds PageReading::elapsed() const
{
    return std::chrono::milliseconds(m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : 0);
}

std::chrono::milliseconds PageReading::restBetween() const
{
    return m_searchTime * restPerSearch - elapsed();
}

void PageReading::take(const Result<void>& advanced, const HeroPageReader& reader)
{
    if (advanced && !reader.isFinished()) {
        setProgress(reader.progress());
        return;
    }
    m_searchTime = elapsed();
    setProgress({});
    Q_EMIT finished(advanced.map([&reader] { return reader.page(); }));
}

void PageReading::setProgress(std::optional<double> progress)
{
    if (m_progress != progress) {
        m_progress = progress;
        Q_EMIT progressed();
    }
}

} // namespace heroadmin
