#include "data/browsing/pagereading.h"

#include "data/session/databasesession.h"

namespace heroadmin {

namespace {

/// After a search there is a rest, so many times as long, where the next one is not urgent.
constexpr int restPerSearch = 20;

} // namespace

PageReading::PageReading(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_search(*this, session.longJobWorker(),
               [this](const Result<void>& advanced, const HeroPageReader& reader) { take(advanced, reader); })
{}

void PageReading::read(const PageRequest& request)
{
    m_newest.drop();
    m_isReading = true;
    m_sinceAsked.start();
    if (!HeroSearch::isDirect(request.filter, request.sort.column, m_session.info().indexes)) {
        setProgress(0);
        m_search.start(HeroPageReader(request));
        return;
    }
    m_search.stop();
    m_searchTime = {};
    setProgress({});
    const NewestQuestion::Question question = m_newest.current();
    const auto read = [request, question](const HeroRepository& repository) -> Result<HeroPage> {
        return question.isNewest() ? repository.page(request) : failure(Error::cancelled());
    };
    whenAnswered(this, m_session.worker().run(read), [this, question](const Result<HeroPage>& page) {
        if (question.isNewest()) {
            finish(page);
        }
    });
}

void PageReading::cancel()
{
    m_newest.drop();
    m_isReading = false;
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
    m_progress.reset();
    finish(advanced.map([&reader] { return reader.page(); }));
    Q_EMIT progressed(); // Behind the rows, so that nobody takes a search that is counted on for one that is over.
}

void PageReading::finish(const Result<HeroPage>& page)
{
    m_isReading = false;
    Q_EMIT finished(page);
}

void PageReading::setProgress(std::optional<double> progress)
{
    if (m_progress != progress) {
        m_progress = progress;
        Q_EMIT progressed();
    }
}

} // namespace heroadmin
