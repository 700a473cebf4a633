#include "data/browsing/heropagereading.h"

#include "data/repository/heropagereader.h"
#include "data/session/databasesession.h"

namespace heroadmin {

namespace {

/// After a search there is a rest, so many times as long, where the next one is not urgent.
constexpr int restPerSearch = 20;

} // namespace

HeroPageReading::HeroPageReading(DatabaseSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_search(*this, session.longJobWorker(),
               [this](const Result<const Slices<HeroPage>*>& advanced) { take(advanced); })
{}

void HeroPageReading::read(const PageRequest& request)
{
    m_newest.drop();
    m_isReading = true;
    m_sinceAsked.start();
    if (!m_session.info().indexes.answer(request)) {
        search(request);
        return;
    }
    m_search.stop();
    m_searchTime = {};
    setProgress({});
    const NewestQuestion::Question question = m_newest.current();
    const auto read = [request, question](const HeroRepository& repository) -> Result<std::optional<HeroPage>> {
        return question.isNewest() ? repository.page(request) : failure(Error::cancelled());
    };
    whenAnswered(this, m_session.ask(read), [this, question, request](const Result<std::optional<HeroPage>>& page) {
        if (!question.isNewest()) {
            return;
        }
        if (page && !*page) {
            search(request); // Somebody has dropped an index since.
        } else {
            finish(page.map([](const std::optional<HeroPage>& found) { return *found; }));
        }
    });
}

void HeroPageReading::search(const PageRequest& request)
{
    setProgress(0);
    m_search.start([request](Database& database) -> std::unique_ptr<Slices<HeroPage>> {
        return std::make_unique<HeroPageReader>(database.heroes(), request);
    });
}

void HeroPageReading::cancel()
{
    m_newest.drop();
    m_isReading = false;
    m_search.stop();
    setProgress({});
}

std::chrono::milliseconds HeroPageReading::restBetween() const
{
    const std::chrono::milliseconds since{m_sinceAsked.isValid() ? m_sinceAsked.elapsed() : 0};
    return m_searchTime * restPerSearch - since;
}

void HeroPageReading::take(const Result<const Slices<HeroPage>*>& advanced)
{
    if (advanced && !(*advanced)->isFinished()) {
        setProgress((*advanced)->progress().value_or(0));
        return;
    }
    m_searchTime = m_search.readTime();
    m_progress.reset();
    finish(advanced.map([](const Slices<HeroPage>* reader) { return reader->answer(); }));
    Q_EMIT progressed(); // Behind the rows, so that nobody takes a search that is counted on for one that is over.
}

void HeroPageReading::finish(const Result<HeroPage>& page)
{
    m_isReading = false;
    Q_EMIT finished(page);
}

void HeroPageReading::setProgress(std::optional<double> progress)
{
    if (m_progress != progress) {
        m_progress = progress;
        Q_EMIT progressed();
    }
}

} // namespace heroadmin
